namespace SearchPapers.Extraction.Worker.Content;

/// <param name="Text">The text of the character.</param>
/// <param name="Width">The advance width, in ems.</param>
/// <param name="IsWordSpace">Whether PDF word spacing applies to the character.</param>
internal readonly record struct FontCharacter(string Text, float Width, bool IsWordSpace);
