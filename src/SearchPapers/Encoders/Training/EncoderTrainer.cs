namespace SearchPapers.Encoders.Training;

/// <summary>
/// Trains an encoder with in-batch negatives: one text of a paper must be nearest to the other text of the same paper.
/// </summary>
/// <remarks>
/// The result is the same to the bit for the same papers and settings with any number of cores, on processors with the
/// same vector length.
/// </remarks>
internal sealed class EncoderTrainer
{
    // The learning rate decreases linearly to this share.
    private const double MinRateShare = 0.02;

    // Smaller differences of the reciprocal rank are due to a few held-out papers.
    private const double Tolerance = 0.001;

    // The number of passes without improvement after which the training ends.
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
    /// <param name="rows">The number of terms.</param>
    /// <param name="settings">The settings of the training.</param>
    public EncoderTrainer(TrainingPapers papers, int rows, TrainingSettings settings)
    {
        (_papers, _settings, _random) = (papers, settings, new Random(settings.Seed));
        _matrix = new EmbeddingMatrix(rows, settings.Dimensions, _random);
        _update = new AdagradUpdate(_matrix);
        _loss = new InfoNceLoss(settings.BatchSize, settings.Scale);
        _left = new TextBatch(settings.BatchSize, settings.Dimensions);
        _right = new TextBatch(settings.BatchSize, settings.Dimensions);
    }

    /// <summary>Trains until two passes in a row are worse than the best one.</summary>
    /// <returns>The rows after the last pass that was as good as the best one.</returns>
    public EmbeddingMatrix Run(Action<TrainingPass> report, CancellationToken cancellationToken)
    {
        var trainingCount = _papers.Count - _settings.HeldOut;
        var sampler = new BatchSampler(_papers, trainingCount, _settings.BatchSize, _random);
        var evaluation = new HeldOutEvaluation(_papers, trainingCount);
        var (step, steps) = (0L, (long)_settings.Passes * sampler.BatchesPerPass);
        var best = (Pass: 0, Rank: -1.0, Matrix: _matrix);
        for (var pass = 1; pass <= _settings.Passes && pass - best.Pass <= Patience; pass++)
        {
            var losses = new List<double>();
            foreach (var batch in sampler.SampleBatches(pass > 1 ? _matrix : null))
            {
                cancellationToken.ThrowIfCancellationRequested();
                losses.Add(TrainBatch(batch, Math.Max(MinRateShare, 1 - ((double)step / steps))));
                step++;
            }

            var rank = evaluation.ComputeMeanReciprocalRank(_matrix);
            best = rank > best.Rank - Tolerance ? (pass, Math.Max(rank, best.Rank), _matrix.Copy()) : best;
            report(new TrainingPass(pass, (double)step / steps, losses.Average(), rank));
        }

        return best.Matrix;
    }

    private double TrainBatch(int[] batch, double rateShare)
    {
        var seeds = Array.ConvertAll(batch, _ => _random.Next());
        Parallel.For(0, batch.Length, () => (Left: new List<int>(), Right: new List<int>()), (i, _, rows) =>
        {
            TextPairSampler.Sample(_papers, batch[i], new Random(seeds[i]), rows.Left, rows.Right);
            _left.Set(i, rows.Left, _matrix);
            _right.Set(i, rows.Right, _matrix);
            return rows;
        }, _ => { });
        var loss = _loss.Compute(_left, _right);
        _update.Apply(_left, _right, (float)(_settings.LearningRate * rateShare));
        return loss;
    }
}
