"""Published corrections of arithmetic slips: are they found from the printed sentence alone, and is what was printed next day proposed?"""
