using System.Numerics;
using System.Text;
using SearchPapers.Extraction.Layout;
using UglyToad.PdfPig.Core;

namespace SearchPapers.Extraction.Worker.Content;

/// <remarks>
/// Path operators only update the clipping box. Images are skipped without decoding, which would take most of the time
/// of reading a page with figures.
/// </remarks>
internal sealed class TextInterpreter(DocumentFonts fonts, PdfRectangle page)
{
    private const int MaxFormDepth = 12;
    private const int MaxStateDepth = 256;
    private const int MaxForms = 2000;

    private static readonly Dictionary<string, Action<TextInterpreter, ContentScanner>> Operators = new()
    {
        ["q"] = (interpreter, _) => interpreter.Save(),
        ["Q"] = (interpreter, _) => interpreter.Restore(),
        ["cm"] = (interpreter, _) => interpreter.ConcatenateMatrix(),
        ["BT"] = (interpreter, _) => interpreter.SetTextMatrix(Matrix3x2.Identity),
        ["Tm"] = (interpreter, _) => interpreter.SetTextMatrix(interpreter.MatrixOperand()),
        ["Td"] = (interpreter, _) => interpreter.MoveToLine(interpreter.Operand(0), interpreter.Operand(1)),
        ["TD"] = (interpreter, _) => interpreter.SetLeadingAndMoveToLine(),
        ["T*"] = (interpreter, _) => interpreter.MoveToNextLine(),
        ["Tf"] = (interpreter, scanner) => interpreter.SelectFont(scanner),
        ["Tc"] = (interpreter, _) => interpreter._state.CharacterSpacing = interpreter.Operand(0),
        ["Tw"] = (interpreter, _) => interpreter._state.WordSpacing = interpreter.Operand(0),
        ["Tz"] = (interpreter, _) => interpreter._state.HorizontalScale = interpreter.Operand(0) / 100,
        ["TL"] = (interpreter, _) => interpreter._state.Leading = interpreter.Operand(0),
        ["Ts"] = (interpreter, _) => interpreter._state.Rise = interpreter.Operand(0),
        ["Tj"] = (interpreter, scanner) => interpreter.Show(scanner),
        ["TJ"] = (interpreter, scanner) => interpreter.Show(scanner),
        ["'"] = (interpreter, scanner) => interpreter.ShowOnNextLine(scanner),
        ["\""] = (interpreter, scanner) => interpreter.SetSpacingAndShowOnNextLine(scanner),
        ["Do"] = (interpreter, scanner) => interpreter.RunForm(scanner),
        ["ID"] = (_, scanner) => scanner.SkipInlineImage(),
        ["re"] = (interpreter, _) => interpreter.AddRectangleToPath(),
        ["m"] = (interpreter, _) => interpreter.AddToPath(),
        ["l"] = (interpreter, _) => interpreter.AddToPath(),
        ["c"] = (interpreter, _) => interpreter.AddToPath(),
        ["v"] = (interpreter, _) => interpreter.AddToPath(),
        ["y"] = (interpreter, _) => interpreter.AddToPath(),
        ["W"] = (interpreter, _) => interpreter._path.Clip(),
        ["W*"] = (interpreter, _) => interpreter._path.Clip(),
        ["n"] = (interpreter, _) => interpreter.EndPath(),
        ["f"] = (interpreter, _) => interpreter.EndPath(),
        ["F"] = (interpreter, _) => interpreter.EndPath(),
        ["f*"] = (interpreter, _) => interpreter.EndPath(),
        ["B"] = (interpreter, _) => interpreter.EndPath(),
        ["B*"] = (interpreter, _) => interpreter.EndPath(),
        ["b"] = (interpreter, _) => interpreter.EndPath(),
        ["b*"] = (interpreter, _) => interpreter.EndPath(),
        ["S"] = (interpreter, _) => interpreter.EndPath(),
        ["s"] = (interpreter, _) => interpreter.EndPath(),
    };

    private static readonly Dictionary<string, Action<TextInterpreter, ContentScanner>>
        .AlternateLookup<ReadOnlySpan<char>> OperatorLookup = Operators.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<ContentToken> _operands = [];
    private readonly Stack<TextState> _savedStates = [];
    private readonly PathTracker _path = new();
    private TextState _state = new();
    private Matrix3x2 _textMatrix = Matrix3x2.Identity;
    private Matrix3x2 _lineMatrix = Matrix3x2.Identity;
    private PageResources _resources = PageResources.Empty;
    private int _depth;
    private int _forms;

    public List<Glyph> Glyphs { get; } = [];

    public void Run(ReadOnlyMemory<byte> content, PageResources resources)
    {
        var outer = _resources;
        _resources = resources;
        var scanner = new ContentScanner(content);
        Span<char> operatorName = stackalloc char[2];
        for (var token = scanner.Next(); token.Kind != ContentTokenKind.End; token = scanner.Next())
        {
            if (token.Kind != ContentTokenKind.Operator)
            {
                _operands.Add(token);
                continue;
            }

            if (token.Length <= operatorName.Length
                && Encoding.Latin1.TryGetChars(scanner.GetBytes(token), operatorName, out var length)
                && OperatorLookup.TryGetValue(operatorName[..length], out var run))
            {
                run(this, scanner);
            }

            _operands.Clear();
            scanner.ClearStrings();
        }

        _operands.Clear();
        _resources = outer;
    }

    public void RunForm(FormXObject form)
    {
        var (state, textMatrix, lineMatrix, savedCount) = (_state, _textMatrix, _lineMatrix, _savedStates.Count);
        _state.Transform = form.Matrix * _state.Transform;
        if (form.Box is [var x, var y, var right, var top])
        {
            _state.Clip = _state.Clip.Intersect(ClipBox.Empty.Include(_state.Transform, x, y, right - x, top - y));
        }

        _depth++;
        Run(form.Content, form.Resources);
        _depth--;
        while (_savedStates.Count > savedCount)
        {
            _savedStates.Pop();
        }

        (_state, _textMatrix, _lineMatrix) = (state, textMatrix, lineMatrix);
    }

    private float Operand(int index) => index < _operands.Count ? _operands[index].Number : 0;

    private Matrix3x2 MatrixOperand() =>
        new(Operand(0), Operand(1), Operand(2), Operand(3), Operand(4), Operand(5));

    private void Save()
    {
        if (_savedStates.Count < MaxStateDepth)
        {
            _savedStates.Push(_state);
        }
    }

    private void Restore()
    {
        if (_savedStates.TryPop(out var state))
        {
            _state = state;
        }
    }

    private void ConcatenateMatrix() => _state.Transform = MatrixOperand() * _state.Transform;

    private void AddRectangleToPath() =>
        _path.AddRectangle(_state.Transform, Operand(0), Operand(1), Operand(2), Operand(3));

    private void AddToPath()
    {
        for (var i = 0; i + 1 < _operands.Count; i += 2)
        {
            _path.AddPoint(Vector2.Transform(new Vector2(Operand(i), Operand(i + 1)), _state.Transform));
        }
    }

    private void EndPath() => _state.Clip = _path.End(_state.Clip);

    private void SetTextMatrix(Matrix3x2 matrix) => _textMatrix = _lineMatrix = matrix;

    private void MoveToLine(float x, float y) => SetTextMatrix(Matrix3x2.CreateTranslation(x, y) * _lineMatrix);

    private void SetLeadingAndMoveToLine()
    {
        _state.Leading = -Operand(1);
        MoveToLine(Operand(0), Operand(1));
    }

    private void MoveToNextLine() => MoveToLine(0, -_state.Leading);

    private void SelectFont(ContentScanner scanner)
    {
        if (_operands.Count >= 2 && _operands[^2].Kind == ContentTokenKind.Name)
        {
            _state.Font = fonts.Find(_resources, Encoding.UTF8.GetString(scanner.GetBytes(_operands[^2])));
            _state.FontSize = _operands[^1].Number;
        }
    }

    private void ShowOnNextLine(ContentScanner scanner)
    {
        MoveToNextLine();
        Show(scanner);
    }

    private void SetSpacingAndShowOnNextLine(ContentScanner scanner)
    {
        _state.WordSpacing = Operand(0);
        _state.CharacterSpacing = Operand(1);
        _operands.RemoveRange(0, Math.Min(2, _operands.Count));
        ShowOnNextLine(scanner);
    }

    private void Show(ContentScanner scanner)
    {
        foreach (var operand in _operands)
        {
            if (operand.Kind == ContentTokenKind.Number)
            {
                Advance(-operand.Number / 1000 * _state.FontSize * _state.HorizontalScale);
            }
            else if (operand.Kind == ContentTokenKind.String && _state.Font is { } font)
            {
                foreach (var character in font.Decode(scanner.GetBytes(operand)))
                {
                    Draw(font, character);
                }
            }
        }
    }

    private void Draw(PageFont font, FontCharacter character)
    {
        var advance = character.Width * _state.FontSize * _state.HorizontalScale;
        var toPage = Matrix3x2.CreateTranslation(0, _state.Rise) * _textMatrix * _state.Transform;
        if (character.Text.Length > 0 && _state.Clip.Contains(toPage.Translation))
        {
            var size = font.Em * _state.FontSize;
            Glyphs.Add(GlyphFrame.CreateGlyph(character.Text, toPage, advance, size, font.Style, page));
        }

        var spacing = _state.CharacterSpacing + (character.IsWordSpace ? _state.WordSpacing : 0);
        Advance(advance + (spacing * _state.HorizontalScale));
    }

    private void Advance(float distance) =>
        _textMatrix = _state.Font is { IsVertical: true }
            ? Matrix3x2.CreateTranslation(0, -distance) * _textMatrix
            : Matrix3x2.CreateTranslation(distance, 0) * _textMatrix;

    private void RunForm(ContentScanner scanner)
    {
        if (_operands.Count > 0 && _depth < MaxFormDepth && ++_forms <= MaxForms
            && _resources.FindForm(Encoding.UTF8.GetString(scanner.GetBytes(_operands[^1]))) is { } form)
        {
            RunForm(form);
        }
    }
}
