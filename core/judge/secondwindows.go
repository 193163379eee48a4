package judge

// windows fills the means over ten blocks on either side, and how long a run of
// liked long blocks the block continues or begins.
func (s *secondPass) windows(rows []Row) {
	const reach, hole = 10, 2
	n := len(rows)
	sum, weight := make([]float32, n+1), make([]float32, n+1)
	run, missed := float32(0), 0
	step := func(i int) {
		if s.x.blocks[i].Words < longWords {
			missed++
		} else if s.scores[i] >= liked {
			run, missed = min(run+1, 20), 0
		} else {
			missed++
		}
		if missed > hole {
			run = 0
		}
	}
	for i := range rows {
		w := s.blockWeight(i)
		sum[i+1], weight[i+1] = sum[i]+w*s.scores[i], weight[i]+w
		rows[i][FeatureCount+SRunBefore] = run
		step(i)
	}
	run, missed = 0, 0
	for i := n - 1; i >= 0; i-- {
		r := rows[i][FeatureCount:]
		lo, hi := max(0, i-reach), min(n, i+1+reach)
		r[SMeanBefore] = (sum[i] - sum[lo]) / max(weight[i]-weight[lo], 1)
		r[SMeanAfter] = (sum[hi] - sum[i+1]) / max(weight[hi]-weight[i+1], 1)
		r[SRunAfter] = run
		step(i)
	}
}

// rank compares a score with those of the page's long blocks, by a histogram:
// pages of 100,000 blocks must not cost their square.
func (s *secondPass) rank(rows []Row) {
	const buckets = 128
	var count, below [buckets + 1]int
	bucket := func(v float32) int { return int(v * (buckets - 1)) }
	long := 0
	for i := range rows {
		if s.x.blocks[i].Words >= longWords {
			count[bucket(s.scores[i])]++
			long++
		}
	}
	for b := range buckets {
		below[b+1] = below[b] + count[b]
	}
	for i := range rows {
		if long > 0 {
			rows[i][FeatureCount+SRank] = float32(below[bucket(s.scores[i])]) / float32(long)
		}
	}
}
