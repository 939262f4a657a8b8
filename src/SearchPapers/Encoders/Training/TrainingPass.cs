namespace SearchPapers.Encoders.Training;

/// <param name="Number">The number of the pass, from 1.</param>
/// <param name="Progress">The finished share of the training, 0 to 1.</param>
/// <param name="Loss">The mean loss in the pass.</param>
/// <param name="HeldOutReciprocalRank">
/// The mean reciprocal rank of the abstracts of held-out papers for their titles after the pass.
/// </param>
internal sealed record TrainingPass(int Number, double Progress, double Loss, double HeldOutReciprocalRank);
