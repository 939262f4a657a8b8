using System.Numerics;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>Follows the paths of a content stream just far enough to know the box that they clip to.</summary>
internal sealed class PathTracker
{
    private ClipBox _path = ClipBox.Nothing;
    private bool _clips;

    public void AddPoint(Vector2 point) => _path = _path.With(point);

    public void AddRectangle(Matrix3x2 transform, float x, float y, float width, float height) =>
        _path = _path.With(transform, x, y, width, height);

    public void Clip() => _clips = true;

    /// <summary>Ends the path, and returns what of the page is left to draw on.</summary>
    public ClipBox End(ClipBox clip)
    {
        var left = _clips ? clip.Intersect(_path) : clip;
        (_path, _clips) = (ClipBox.Nothing, false);
        return left;
    }
}
