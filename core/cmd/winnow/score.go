package main

func (p *program) score(args []string) int { return exitUsage }
