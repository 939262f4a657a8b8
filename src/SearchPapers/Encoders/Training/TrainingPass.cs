namespace SearchPapers.Encoders.Training;

internal sealed record TrainingPass(int Number, double Progress, double Loss, double HeldOutReciprocalRank);
