// Package logistic has the logistic function, the same to the bit on every machine.
package logistic

import "math"

// Of is 1/(1+e^-x), to the precision of a float32. math.Exp is exact to the last bit
// of a float64 and took a fiftieth of judging in WebAssembly. Products are rounded
// before they are added, so that all builds agree to the bit.
func Of(x float32) float32 {
	t := max(-1000, min(1000, float64(-float64(x)*math.Log2E)))
	k := math.Floor(t + .5)
	r := float64((t - k) * math.Ln2) // e^-x = 2^k e^r, and r is between -.35 and .35
	e := 1.0 / 5040
	for _, c := range [...]float64{1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1, 1} {
		e = float64(e*r) + c
	}
	return float32(1 / (1 + float64(e*math.Float64frombits(uint64(int64(k)+1023)<<52))))
}

// Tanh is the hyperbolic tangent, to the precision of a float32 beside 1.
func Tanh(x float32) float32 { return 2*Of(2*x) - 1 }
