using System.Numerics;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>The part of a page that is shown, as the box around it: what is drawn outside is not on the page.</summary>
internal readonly record struct ClipBox(Vector2 Low, Vector2 High)
{
    /// <summary>Letters that stand on the edge of the box are in it.</summary>
    private const float Tolerance = 2;

    public static readonly ClipBox Everything = new(new Vector2(float.MinValue), new Vector2(float.MaxValue));

    /// <summary>A box around no points yet.</summary>
    public static readonly ClipBox Nothing = new(new Vector2(float.MaxValue), new Vector2(float.MinValue));

    public ClipBox With(Vector2 point) => new(Vector2.Min(Low, point), Vector2.Max(High, point));

    public ClipBox With(Matrix3x2 transform, float x, float y, float width, float height) =>
        With(Vector2.Transform(new Vector2(x, y), transform))
            .With(Vector2.Transform(new Vector2(x + width, y), transform))
            .With(Vector2.Transform(new Vector2(x, y + height), transform))
            .With(Vector2.Transform(new Vector2(x + width, y + height), transform));

    public ClipBox Intersect(ClipBox other) => new(Vector2.Max(Low, other.Low), Vector2.Min(High, other.High));

    public bool Contains(Vector2 point) =>
        point.X > Low.X - Tolerance && point.X < High.X + Tolerance && point.Y > Low.Y - Tolerance
            && point.Y < High.Y + Tolerance;
}
