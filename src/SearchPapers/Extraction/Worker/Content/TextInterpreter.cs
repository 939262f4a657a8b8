using System.Numerics;
using System.Text;
using SearchPapers.Extraction.Layout;
using UglyToad.PdfPig.Core;

namespace SearchPapers.Extraction.Worker.Content;

/// <summary>
/// Runs the operators of a content stream that place text. Of what draws lines and fills areas only the clipping is
/// followed, and images are passed over unread, which is where most of the time of reading a page with figures goes.
/// </summary>
internal sealed class TextInterpreter(DocumentFonts fonts, PdfRectangle page)
{
    private const int DeepestForm = 12;
    private const int DeepestState = 256;
    private const int MostForms = 2000;

    private static readonly Dictionary<string, Action<TextInterpreter, ContentScanner>> Operators = new()
    {
        ["q"] = (text, _) => text.Save(),
        ["Q"] = (text, _) => text.Restore(),
        ["cm"] = (text, _) => text._state.Transform = text.MatrixOperand() * text._state.Transform,
        ["BT"] = (text, _) => text.Place(Matrix3x2.Identity),
        ["Tm"] = (text, _) => text.Place(text.MatrixOperand()),
        ["Td"] = (text, _) => text.Move(text.Operand(0), text.Operand(1)),
        ["TD"] = (text, _) => text.MoveAndLead(),
        ["T*"] = (text, _) => text.NextLine(),
        ["Tf"] = (text, scanner) => text.SelectFont(scanner),
        ["Tc"] = (text, _) => text._state.CharacterSpacing = text.Operand(0),
        ["Tw"] = (text, _) => text._state.WordSpacing = text.Operand(0),
        ["Tz"] = (text, _) => text._state.Scale = text.Operand(0) / 100,
        ["TL"] = (text, _) => text._state.Leading = text.Operand(0),
        ["Ts"] = (text, _) => text._state.Rise = text.Operand(0),
        ["Tj"] = (text, scanner) => text.Show(scanner),
        ["TJ"] = (text, scanner) => text.Show(scanner),
        ["'"] = (text, scanner) => text.ShowOnNextLine(scanner),
        ["\""] = (text, scanner) => text.SpaceAndShowOnNextLine(scanner),
        ["Do"] = (text, scanner) => text.RunForm(scanner),
        ["ID"] = (_, scanner) => scanner.SkipInlineImage(),
        ["re"] = (text, _) => text._path.AddRectangle(
            text._state.Transform, text.Operand(0), text.Operand(1), text.Operand(2), text.Operand(3)),
        ["m"] = (text, _) => text.AddToPath(),
        ["l"] = (text, _) => text.AddToPath(),
        ["c"] = (text, _) => text.AddToPath(),
        ["v"] = (text, _) => text.AddToPath(),
        ["y"] = (text, _) => text.AddToPath(),
        ["W"] = (text, _) => text._path.Clip(),
        ["W*"] = (text, _) => text._path.Clip(),
        ["n"] = (text, _) => text.EndPath(),
        ["f"] = (text, _) => text.EndPath(),
        ["F"] = (text, _) => text.EndPath(),
        ["f*"] = (text, _) => text.EndPath(),
        ["B"] = (text, _) => text.EndPath(),
        ["B*"] = (text, _) => text.EndPath(),
        ["b"] = (text, _) => text.EndPath(),
        ["b*"] = (text, _) => text.EndPath(),
        ["S"] = (text, _) => text.EndPath(),
        ["s"] = (text, _) => text.EndPath(),
    };

    private static readonly Dictionary<string, Action<TextInterpreter, ContentScanner>>.AlternateLookup<ReadOnlySpan<char>> OperatorOf =
        Operators.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<ContentToken> _operands = [];
    private readonly Stack<TextState> _saved = [];
    private readonly PathTracker _path = new();
    private TextState _state = new();
    private Matrix3x2 _text = Matrix3x2.Identity;
    private Matrix3x2 _line = Matrix3x2.Identity;
    private PageResources _resources = PageResources.None;
    private int _depth;
    private int _forms;

    public List<Glyph> Glyphs { get; } = [];

    public void Run(ReadOnlyMemory<byte> content, PageResources resources)
    {
        var outer = _resources;
        _resources = resources;
        var scanner = new ContentScanner(content);
        Span<char> name = stackalloc char[2];
        for (var token = scanner.Next(); token.Kind != ContentTokenKind.End; token = scanner.Next())
        {
            if (token.Kind != ContentTokenKind.Operator)
            {
                _operands.Add(token);
                continue;
            }

            if (token.Length <= name.Length && Encoding.Latin1.TryGetChars(scanner.Text(token), name, out var length)
                && OperatorOf.TryGetValue(name[..length], out var run))
            {
                run(this, scanner);
            }

            _operands.Clear();
            scanner.ForgetStrings();
        }

        _operands.Clear();
        _resources = outer;
    }

    public void RunForm(FormXObject form)
    {
        var (state, text, line, saved) = (_state, _text, _line, _saved.Count);
        _state.Transform = form.Matrix * _state.Transform;
        if (form.Box is [var x, var y, var right, var top])
        {
            _state.Clip = _state.Clip.Intersect(ClipBox.Nothing.With(_state.Transform, x, y, right - x, top - y));
        }

        _depth++;
        Run(form.Content, form.Resources);
        _depth--;
        while (_saved.Count > saved)
        {
            _saved.Pop();
        }

        (_state, _text, _line) = (state, text, line);
    }

    private float Operand(int index) => index < _operands.Count ? _operands[index].Number : 0;

    private Matrix3x2 MatrixOperand() =>
        new(Operand(0), Operand(1), Operand(2), Operand(3), Operand(4), Operand(5));

    private void Save()
    {
        if (_saved.Count < DeepestState)
        {
            _saved.Push(_state);
        }
    }

    private void Restore()
    {
        if (_saved.TryPop(out var state))
        {
            _state = state;
        }
    }

    private void AddToPath()
    {
        for (var at = 0; at + 1 < _operands.Count; at += 2)
        {
            _path.AddPoint(Vector2.Transform(new Vector2(Operand(at), Operand(at + 1)), _state.Transform));
        }
    }

    private void EndPath() => _state.Clip = _path.End(_state.Clip);

    private void Place(Matrix3x2 matrix) => _text = _line = matrix;

    private void Move(float x, float y) => Place(Matrix3x2.CreateTranslation(x, y) * _line);

    private void MoveAndLead()
    {
        _state.Leading = -Operand(1);
        Move(Operand(0), Operand(1));
    }

    private void NextLine() => Move(0, -_state.Leading);

    private void SelectFont(ContentScanner scanner)
    {
        if (_operands.Count >= 2 && _operands[^2].Kind == ContentTokenKind.Name)
        {
            _state.Font = fonts.Find(_resources, Encoding.UTF8.GetString(scanner.Text(_operands[^2])));
            _state.FontSize = _operands[^1].Number;
        }
    }

    private void ShowOnNextLine(ContentScanner scanner)
    {
        NextLine();
        Show(scanner);
    }

    private void SpaceAndShowOnNextLine(ContentScanner scanner)
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
                Advance(-operand.Number / 1000 * _state.FontSize * _state.Scale);
            }
            else if (operand.Kind == ContentTokenKind.String && _state.Font is { } font)
            {
                foreach (var character in font.Decode(scanner.Text(operand)))
                {
                    Draw(font, character);
                }
            }
        }
    }

    private void Draw(PageFont font, FontCharacter character)
    {
        var drawn = character.Width * _state.FontSize * _state.Scale;
        var toPage = Matrix3x2.CreateTranslation(0, _state.Rise) * _text * _state.Transform;
        if (character.Text.Length > 0 && _state.Clip.Contains(toPage.Translation))
        {
            Glyphs.Add(GlyphFrame.Place(character.Text, toPage, drawn, font.Em * _state.FontSize, font.Style, page));
        }

        Advance(drawn + ((_state.CharacterSpacing + (character.IsWordSpace ? _state.WordSpacing : 0)) * _state.Scale));
    }

    private void Advance(float by) =>
        _text = _state.Font is { IsVertical: true }
            ? Matrix3x2.CreateTranslation(0, -by) * _text
            : Matrix3x2.CreateTranslation(by, 0) * _text;

    private void RunForm(ContentScanner scanner)
    {
        if (_operands.Count > 0 && _depth < DeepestForm && ++_forms <= MostForms
            && _resources.FindForm(Encoding.UTF8.GetString(scanner.Text(_operands[^1]))) is { } form)
        {
            RunForm(form);
        }
    }
}
