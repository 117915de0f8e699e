"""The ticks of the axis of time."""
