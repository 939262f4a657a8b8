using SearchPapers.Extraction.Layout;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace SearchPapers.Extraction.Worker;

/// <summary>Runs a page's operations for the characters that they draw. Paths, images and shadings are passed over.</summary>
internal sealed class TextProcessor(PageFrame frame) : BaseStreamProcessor<GlyphPage>(
    frame.Number,
    frame.ResourceStore,
    frame.Scanner,
    frame.ContentParser,
    frame.FilterProvider,
    frame.CropBox,
    frame.UserSpaceUnit,
    frame.Rotation,
    frame.InitialMatrix,
    frame.Options)
{
    private readonly Dictionary<IFont, TextStyle> _styles = [];
    private readonly List<Glyph> _glyphs = [];

    public override GlyphPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        var bounds = frame.CropBox.Bounds;
        return new GlyphPage((float)bounds.Width, (float)bounds.Height, _glyphs);
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var end = transformationMatrix.Transform(
            textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(characterBoundingBox.Width, 0))));
        var up = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 1))));
        var size = Math.Sqrt(Math.Pow(up.X - start.X, 2) + Math.Pow(up.Y - start.Y, 2));
        _glyphs.Add(GlyphFrame.Place(Ligatures.Expand(unicode), start, end, size, StyleOf(font), frame.CropBox.Bounds));
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    private TextStyle StyleOf(IFont font)
    {
        if (!_styles.TryGetValue(font, out var style))
        {
            style = FontStyles.FromName(font.Name?.Data);
            _styles.Add(font, style);
        }

        return style;
    }
}
