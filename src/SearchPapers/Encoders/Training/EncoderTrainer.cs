namespace SearchPapers.Encoders.Training;

/// <summary>Trains the rows of an encoder: what is asked of a paper must find the rest of it, among those of its batch.</summary>
/// <remarks>The same papers and settings give the same bits, however many cores, on processors with the same vectors.</remarks>
internal sealed class EncoderTrainer
{
    // The last steps are small ones, but not nothing.
    private const double LeastRate = 0.02;

    // What is worse by less than this is not worse: a few held-out papers more or less.
    private const double Noise = 0.001;

    // Passes in a row that may be worse than the best one before the training ends.
    private const int Patience = 2;

    private readonly TrainingPapers _papers;
    private readonly TrainingSettings _settings;
    private readonly Random _random;
    private readonly EmbeddingMatrix _matrix;
    private readonly AdagradUpdate _update;
    private readonly InfoNceLoss _loss;
    private readonly TextBatch _left;
    private readonly TextBatch _right;

    /// <param name="papers">The papers; the last ones are held out.</param>
    /// <param name="rows">How many terms there are.</param>
    /// <param name="settings">How to train.</param>
    public EncoderTrainer(TrainingPapers papers, int rows, TrainingSettings settings)
    {
        (_papers, _settings, _random) = (papers, settings, new Random(settings.Seed));
        _matrix = new EmbeddingMatrix(rows, settings.Dimensions, _random);
        _update = new AdagradUpdate(_matrix);
        _loss = new InfoNceLoss(settings.BatchSize, settings.Scale);
        _left = new TextBatch(settings.BatchSize, settings.Dimensions);
        _right = new TextBatch(settings.BatchSize, settings.Dimensions);
    }

    /// <summary>Trains, and tells after each pass how it went; ends when two passes in a row were worse than the best one.</summary>
    /// <returns>The rows after the last pass that was as good as the best one.</returns>
    public EmbeddingMatrix Run(Action<TrainingPass> tell, CancellationToken cancellationToken)
    {
        var learnt = _papers.Count - _settings.HeldOut;
        var order = new BatchSampler(_papers, learnt, _settings.BatchSize, _random);
        var probe = new HeldOutEvaluation(_papers, learnt);
        var (step, steps) = (0L, (long)_settings.Passes * order.BatchesPerPass);
        var best = (Pass: 0, Rank: -1.0, Matrix: _matrix);
        for (var pass = 1; pass <= _settings.Passes && pass - best.Pass <= Patience; pass++)
        {
            var losses = new List<double>();
            foreach (var batch in order.SampleBatches(pass > 1 ? _matrix : null))
            {
                cancellationToken.ThrowIfCancellationRequested();
                losses.Add(Step(batch, Math.Max(LeastRate, 1 - ((double)step / steps))));
                step++;
            }

            var rank = probe.ComputeMeanReciprocalRank(_matrix);
            best = rank > best.Rank - Noise ? (pass, Math.Max(rank, best.Rank), _matrix.Copy()) : best;
            tell(new TrainingPass(pass, (double)step / steps, losses.Average(), rank));
        }

        return best.Matrix;
    }

    private double Step(int[] batch, double share)
    {
        var seeds = Array.ConvertAll(batch, _ => _random.Next());
        Parallel.For(0, batch.Length, () => (Left: new List<int>(), Right: new List<int>()), (at, _, rows) =>
        {
            TextPairSampler.Sample(_papers, batch[at], new Random(seeds[at]), rows.Left, rows.Right);
            _left.Set(at, rows.Left, _matrix);
            _right.Set(at, rows.Right, _matrix);
            return rows;
        }, _ => { });
        var loss = _loss.Compute(_left, _right);
        _update.Apply(_left, _right, (float)(_settings.LearningRate * share));
        return loss;
    }
}
