using System.Runtime.CompilerServices;

namespace Bizproc.Generators.Emitting;

/// <summary>An interpolated text of code that is written part by part: the compiler calls these methods in place of making one text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeParts
{
    private readonly CodeWriter _code;

    /// <param name="literalLength">Demanded by the compiler.</param>
    /// <param name="formattedCount">Demanded by the compiler.</param>
    /// <param name="code">Takes the parts.</param>
    public CodeParts(int literalLength, int formattedCount, CodeWriter code)
    {
        _ = literalLength;
        _ = formattedCount;
        _code = code;
    }

    public void AppendLiteral(string text) => _code.Append(text);

    public void AppendFormatted(string? text) => _code.Append(text ?? "");
}
