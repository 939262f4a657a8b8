namespace SearchPapers.Extraction.Worker.Content;

/// <summary>A character of a font.</summary>
/// <param name="Text">What it stands for.</param>
/// <param name="Width">How far it advances, in units of the font's size.</param>
/// <param name="IsWordSpace">Whether PDF's word spacing is added to it.</param>
internal readonly record struct FontCharacter(string Text, float Width, bool IsWordSpace);
