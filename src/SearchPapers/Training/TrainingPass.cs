namespace SearchPapers.Training;

/// <summary>How an encoder does after going through all papers once more.</summary>
/// <param name="Loss">
/// How unsure it is, on the average, which text of a batch belongs to which: the cross entropy, 0 for one that is sure.
/// </param>
/// <param name="HeldOutReciprocalRank">
/// The mean reciprocal rank of the abstracts of papers that it has not learnt from, found by their titles, 0 to 1; 0 where no
/// paper is held out.
/// </param>
public sealed record TrainingPass(double Loss, double HeldOutReciprocalRank);
