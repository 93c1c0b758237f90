using System.Runtime.CompilerServices;

namespace Bizproc.Generators.Emitting;

/// <summary>An interpolated string of code. The compiler calls these methods for each part, so that the string itself is never created.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeParts
{
    private readonly CodeWriter _code;

    /// <param name="literalLength">Required by the compiler.</param>
    /// <param name="formattedCount">Required by the compiler.</param>
    /// <param name="code">Receives the parts.</param>
    public CodeParts(int literalLength, int formattedCount, CodeWriter code)
    {
        _ = literalLength;
        _ = formattedCount;
        _code = code;
    }

    public void AppendLiteral(string text) => _code.Append(text);

    public void AppendFormatted(string? text) => _code.Append(text ?? "");
}
