namespace SearchPapers.Encoders.Lsa;

internal static class JacobiEigenSolver
{
    private const int MaxSweeps = 30;
    private const double Negligible = 1e-12;

    /// <summary>Returns the eigenvectors of the largest eigenvalues, largest first.</summary>
    /// <param name="matrix">The rows of the matrix, which is overwritten.</param>
    /// <param name="count">The maximum number of eigenvectors.</param>
    public static double[][] FindEigenvectors(double[][] matrix, int count)
    {
        var size = matrix.Length;
        double[][] vectors = [.. Enumerable.Range(0, size).Select(row => CreateUnitVector(size, row))];
        for (var sweep = 0; sweep < MaxSweeps && Sweep(matrix, vectors); sweep++)
        {
        }

        return
        [
            .. Enumerable.Range(0, size)
                .OrderByDescending(index => matrix[index][index])
                .Take(count)
                .Select(index => vectors[index]),
        ];
    }

    private static double[] CreateUnitVector(int size, int axis)
    {
        var vector = new double[size];
        vector[axis] = 1;
        return vector;
    }

    private static bool Sweep(double[][] matrix, double[][] vectors)
    {
        var hasRotated = false;
        for (var p = 0; p < matrix.Length; p++)
        {
            for (var q = p + 1; q < matrix.Length; q++)
            {
                if (Math.Abs(matrix[p][q]) > Negligible * Math.Sqrt(Math.Abs(matrix[p][p] * matrix[q][q])))
                {
                    Rotate(matrix, vectors, p, q);
                    hasRotated = true;
                }
            }
        }

        return hasRotated;
    }

    // Golub and Van Loan, "Matrix Computations", 8.5: the rotation that zeroes a pair of off-diagonal elements.
    private static void Rotate(double[][] matrix, double[][] vectors, int p, int q)
    {
        var tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        var tangent = Math.CopySign(1, tau) / (Math.Abs(tau) + Math.Sqrt(1 + (tau * tau)));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        var sine = tangent * cosine;
        RotateRows(matrix[p], matrix[q], cosine, sine);
        foreach (var row in matrix)
        {
            (row[p], row[q]) = ((cosine * row[p]) - (sine * row[q]), (sine * row[p]) + (cosine * row[q]));
        }

        RotateRows(vectors[p], vectors[q], cosine, sine);
    }

    private static void RotateRows(double[] first, double[] second, double cosine, double sine)
    {
        for (var i = 0; i < first.Length; i++)
        {
            (first[i], second[i]) =
                ((cosine * first[i]) - (sine * second[i]), (sine * first[i]) + (cosine * second[i]));
        }
    }
}
