this is no IR at all
