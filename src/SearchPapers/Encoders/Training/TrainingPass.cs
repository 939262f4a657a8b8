namespace SearchPapers.Encoders.Training;

/// <summary>How an encoder does after a pass.</summary>
/// <param name="Number">Which pass it was, from 1.</param>
/// <param name="Progress">How much of all is done, 0 to 1.</param>
/// <param name="Loss">The mean loss during the pass.</param>
/// <param name="HeldOutReciprocalRank">The mean reciprocal rank of held-out papers' abstracts, found by their titles.</param>
internal sealed record TrainingPass(int Number, double Progress, double Loss, double HeldOutReciprocalRank);
