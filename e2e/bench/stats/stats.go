// Package stats sums up lists of measurements, for the benchmarks and their plots.
package stats

import "slices"

// Quantile is the value below which that share (0 to 1) of the list lies, between
// two values in proportion; 0 of nothing.
func Quantile(list []float64, share float64) float64 {
	if len(list) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(list))
	at := share * float64(len(sorted)-1)
	low := int(at)
	high := min(low+1, len(sorted)-1)
	return sorted[low] + (at-float64(low))*(sorted[high]-sorted[low])
}
