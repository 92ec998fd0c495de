"""How well the engine of constraints tells articles with a slip from those without one, and what it costs."""
