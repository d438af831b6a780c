package tracking

import "github.com/courier-rules/courier"

// The three-valued and, or and not: unknown where what is unknown decides.

func and(a, b courier.Answer) courier.Answer {
	switch {
	case a == courier.No || b == courier.No:
		return courier.No
	case a == courier.Yes && b == courier.Yes:
		return courier.Yes
	}
	return 0
}

func or(a, b courier.Answer) courier.Answer {
	switch {
	case a == courier.Yes || b == courier.Yes:
		return courier.Yes
	case a == courier.No && b == courier.No:
		return courier.No
	}
	return 0
}

func not(a courier.Answer) courier.Answer {
	switch a {
	case courier.Yes:
		return courier.No
	case courier.No:
		return courier.Yes
	}
	return 0
}
