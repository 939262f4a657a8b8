using System.Numerics;

namespace SearchPapers.Extraction.Worker.Content;

internal sealed class PathTracker
{
    private ClipBox _path = ClipBox.Empty;
    private bool _isClipping;

    public void AddPoint(Vector2 point) => _path = _path.Include(point);

    public void AddRectangle(Matrix3x2 transform, float x, float y, float width, float height) =>
        _path = _path.Include(transform, x, y, width, height);

    public void Clip() => _isClipping = true;

    /// <summary>Ends the path and returns the clipping box after it.</summary>
    public ClipBox End(ClipBox clip)
    {
        var result = _isClipping ? clip.Intersect(_path) : clip;
        (_path, _isClipping) = (ClipBox.Empty, false);
        return result;
    }
}
