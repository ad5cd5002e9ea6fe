"""What every adapter of a port must do, asked of each adapter alike."""
