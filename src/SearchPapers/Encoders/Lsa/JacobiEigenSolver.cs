namespace SearchPapers.Encoders.Lsa;

/// <summary>Finds the eigenvectors of a small symmetric matrix by Jacobi's rotations.</summary>
internal static class JacobiEigenSolver
{
    private const int MaxSweeps = 30;
    private const double Negligible = 1e-12;

    /// <summary>Returns the vectors of the largest eigenvalues, the largest first.</summary>
    /// <param name="matrix">The matrix, row by row; it is worked on in place.</param>
    /// <param name="count">How many vectors to return at most.</param>
    public static double[][] FindEigenvectors(double[][] matrix, int count)
    {
        var size = matrix.Length;
        double[][] vectors = [.. Enumerable.Range(0, size).Select(row => Unit(size, row))];
        for (var sweep = 0; sweep < MaxSweeps && Rotate(matrix, vectors); sweep++)
        {
        }

        return
        [
            .. Enumerable.Range(0, size)
                .OrderByDescending(at => matrix[at][at])
                .Take(count)
                .Select(at => vectors[at]),
        ];
    }

    private static double[] Unit(int size, int at)
    {
        var unit = new double[size];
        unit[at] = 1;
        return unit;
    }

    private static bool Rotate(double[][] matrix, double[][] vectors)
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

    // Golub and Van Loan, "Matrix Computations", 8.5: the rotation that makes one pair of numbers zero.
    private static void Rotate(double[][] matrix, double[][] vectors, int p, int q)
    {
        var tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        var tangent = Math.CopySign(1, tau) / (Math.Abs(tau) + Math.Sqrt(1 + (tau * tau)));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        var sine = tangent * cosine;
        Turn(matrix[p], matrix[q], cosine, sine);
        foreach (var row in matrix)
        {
            (row[p], row[q]) = ((cosine * row[p]) - (sine * row[q]), (sine * row[p]) + (cosine * row[q]));
        }

        Turn(vectors[p], vectors[q], cosine, sine);
    }

    private static void Turn(double[] one, double[] other, double cosine, double sine)
    {
        for (var at = 0; at < one.Length; at++)
        {
            (one[at], other[at]) = ((cosine * one[at]) - (sine * other[at]), (sine * one[at]) + (cosine * other[at]));
        }
    }
}
