"""Whether statements can all be true together, exactly."""
