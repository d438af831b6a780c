package main

import (
	"os"

	"github.com/courier-rules/courier/examples/internal/desk"
)

func main() { os.Exit(desk.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
