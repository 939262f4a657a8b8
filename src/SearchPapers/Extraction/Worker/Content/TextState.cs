using System.Numerics;

namespace SearchPapers.Extraction.Worker.Content;

internal struct TextState
{
    public TextState()
    {
    }

    public Matrix3x2 Transform { get; set; } = Matrix3x2.Identity;

    public ClipBox Clip { get; set; } = ClipBox.Unbounded;

    public PageFont? Font { get; set; }

    public float FontSize { get; set; }

    public float CharacterSpacing { get; set; }

    public float WordSpacing { get; set; }

    public float HorizontalScale { get; set; } = 1;

    public float Leading { get; set; }

    public float Rise { get; set; }
}
