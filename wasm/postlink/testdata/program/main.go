// Command program does what is hard for wasm/postlink/flow: it switches goroutines in the
// middle of loops, recovers from panics, grows its stack and jumps about.
package main

import "runtime"

func main() {
	println("exchange", exchange(40))
	println("selects", selects(30))
	println("recovers", recovers(25))
	println("deep", deep(3000, 3))
	println("labels", labels(19))
	println("gotos", gotos(17))
	println("methods", methods(12))
	println("words", words("the quick brown fox jumps over the lazy dog and the other fox"))
	println("sieve", sieve(3000))
	println("root", int(1e6*root(2)))
	println("nil", nils(nil), nils(&node{value: 7}))
	println("bounds", bounds([]int{1, 2, 3}, 5))
	println("many", many(200))
}

// exchange sums over two goroutines that wait for each other within nested loops.
func exchange(n int) (sum int) {
	there, back := make(chan int), make(chan int)
	go func() {
		for x := range there {
			for i := range 3 {
				if x%5 == i {
					runtime.Gosched()
				}
				back <- x * i
			}
		}
		close(back)
	}()
	for i := range n {
		there <- i
		for k := 0; k < 3; k++ {
			v := <-back
			if v%2 == 1 {
				continue
			}
			sum += v ^ k
		}
	}
	close(there)
	for range back {
		sum = -1
	}
	return sum
}

func selects(n int) (score int) {
	a, b, stop := make(chan int), make(chan int, 2), make(chan struct{})
	go func() {
		defer close(stop)
		for i := range n {
			switch {
			case i%3 == 0:
				a <- i
			case i%3 == 1:
				b <- -i
			default:
				runtime.GC()
			}
		}
	}()
	for {
		select {
		case x := <-a:
			score += x
		case x := <-b:
			score -= 2 * x
		case <-stop:
			for len(b) > 0 {
				score -= 2 * <-b
			}
			return score
		}
	}
}

func recovers(n int) (sum int) {
	for i := range n {
		got, err := guarded(i)
		if err {
			sum -= i
		}
		sum += got
	}
	return sum
}

// guarded panics in ever other places, also while a panic is under way.
func guarded(n int) (got int, err bool) {
	defer func() {
		if x := recover(); x != nil {
			err = true
			if v, ok := x.(int); ok {
				got += v
			}
		}
	}()
	for i := range 4 {
		defer func() {
			got++
			if n%7 == 3 && i == 2 {
				panic(1000 * i)
			}
		}()
		if n%4 == i {
			var none []int
			if n%8 < 4 {
				got = none[i]
			}
			panic(n)
		}
	}
	return -1, false
}

// deep grows the stack within a loop.
func deep(n, turns int) (sum int) {
	if n == 0 {
		return 1
	}
	for range turns {
		sum += n
	}
	var room [8]int
	room[n%8] = deep(n-1, turns)
	return sum%1000 + room[n%8]
}

func labels(n int) (sum int) {
outer:
	for i := 0; i < n; i++ {
		for j := 0; ; j++ {
			switch {
			case j > i:
				continue outer
			case (i+j)%11 == 10:
				sum += 1000
				break outer
			case j%3 == 1:
				fallthrough
			case j%7 == 2:
				sum += i
			default:
				sum -= j
			}
		}
	}
	return sum
}

func gotos(n int) (sum int) {
	i := 0
	if n%2 == 1 {
		goto inside
	}
again:
	sum += i
inside:
	i++
	if i%5 == 0 {
		runtime.Gosched()
	}
	if i < n {
		if i%3 == 0 {
			goto inside
		}
		goto again
	}
	return sum
}

type shape interface{ area(int) int }

type square int

type ring struct{ in, out int }

func (s square) area(n int) int { return int(s) * int(s) * n }

func (r *ring) area(n int) int {
	runtime.Gosched()
	return (r.out - r.in) * n
}

func methods(n int) (sum int) {
	var list []shape
	for i := range n {
		if i%3 == 0 {
			list = append(list, &ring{i, 2 * i})
		} else {
			list = append(list, square(i))
		}
	}
	for i, s := range list {
		f := s.area
		if i%2 == 0 {
			f = func(k int) int { return s.area(k) - 1 }
		}
		sum += f(i)
	}
	return sum
}

func words(text string) (score int) {
	counts := map[string]int{}
	from := -1
	for i, c := range text + " " {
		if c == ' ' {
			if from >= 0 {
				counts[text[from:i]]++
			}
			from = -1
		} else if from < 0 {
			from = i
		}
	}
	for word, n := range counts {
		score += n * n * len(word)
	}
	return score
}

func sieve(n int) (primes int) {
	crossed := make([]bool, n)
next:
	for i := 2; i < n; i++ {
		if crossed[i] {
			continue next
		}
		primes++
		for k := i * i; k < n; k += i {
			crossed[k] = true
		}
	}
	return primes
}

func root(x float64) float64 {
	r := x
	for d := 1.0; d > 1e-12 || d < -1e-12; r -= d {
		d = (r*r - x) / (2 * r)
	}
	return r
}

type node struct{ value int }

func nils(n *node) (v int) {
	defer func() {
		if recover() != nil {
			v = -7
		}
	}()
	return n.value
}

func bounds(list []int, to int) (sum int) {
	defer func() {
		recover()
		sum += 100
	}()
	for i := range to {
		sum += list[i]
	}
	return sum
}

// many has many goroutines that wait in a loop for a turn.
func many(n int) int {
	turns := make(chan int, 1)
	done := make(chan int)
	for i := range n {
		go func() {
			for x := range turns {
				if x == i {
					turns <- x + 1
					done <- i
					return
				}
				turns <- x
				runtime.Gosched()
			}
		}()
	}
	turns <- 0
	sum := 0
	for i := range n {
		sum += i * <-done
	}
	return sum
}
