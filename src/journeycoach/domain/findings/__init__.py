"""What the answers say when they are laid side by side: one file a kind of finding."""
