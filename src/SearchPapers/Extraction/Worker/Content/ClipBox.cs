using System.Numerics;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>The bounding box of the clipping path. Glyphs outside it are invisible.</summary>
internal readonly record struct ClipBox(Vector2 Min, Vector2 Max)
{
    /// <summary>Glyphs on the edge of the box, within this distance in points, are visible.</summary>
    private const float Tolerance = 2;

    public static readonly ClipBox Unbounded = new(new Vector2(float.MinValue), new Vector2(float.MaxValue));

    public static readonly ClipBox Empty = new(new Vector2(float.MaxValue), new Vector2(float.MinValue));

    public ClipBox Include(Vector2 point) => new(Vector2.Min(Min, point), Vector2.Max(Max, point));

    public ClipBox Include(Matrix3x2 transform, float x, float y, float width, float height) =>
        Include(Vector2.Transform(new Vector2(x, y), transform))
            .Include(Vector2.Transform(new Vector2(x + width, y), transform))
            .Include(Vector2.Transform(new Vector2(x, y + height), transform))
            .Include(Vector2.Transform(new Vector2(x + width, y + height), transform));

    public ClipBox Intersect(ClipBox other) => new(Vector2.Max(Min, other.Min), Vector2.Min(Max, other.Max));

    public bool Contains(Vector2 point) =>
        point.X > Min.X - Tolerance && point.X < Max.X + Tolerance && point.Y > Min.Y - Tolerance
            && point.Y < Max.Y + Tolerance;
}
