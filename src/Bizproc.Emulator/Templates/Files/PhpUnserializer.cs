using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Templates.Files;

/// <summary>
/// Reads the output of PHP's <c>serialize()</c>. Objects and references are refused: a template has none, and a hostile file could nest or repeat
/// values with them.
/// </summary>
internal ref struct PhpUnserializer
{
    private const int MaxDepth = 200;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _all;
    private int _position;
    private int _valuesLeft = RequestLimits.Values;

    private PhpUnserializer(ReadOnlySpan<byte> all) => _all = all;

    /// <summary>Reads one value, which must be the whole text.</summary>
    /// <exception cref="InvalidDataException">The text is no serialised value, or exceeds a limit. The message names the place.</exception>
    public static PhpValue Read(ReadOnlySpan<byte> serialized)
    {
        var reader = new PhpUnserializer(serialized);
        var value = reader.ReadValue(MaxDepth);
        return reader._position == serialized.Length ? value : throw reader.Mistake("something follows the value");
    }

    private PhpValue ReadValue(int depthLeft)
    {
        if (--_valuesLeft < 0) throw Mistake($"there are more than {RequestLimits.Values} values");
        if (depthLeft == 0) throw Mistake($"the values have more than {MaxDepth} levels");

        switch (ReadType())
        {
            case (byte)'N':
                Expect(";"u8);
                return PhpNull.Value;
            case (byte)'b':
                return ReadInteger() == 0 ? PhpBoolean.False : PhpBoolean.True;
            case (byte)'i':
                return new PhpInteger(ReadInteger());
            case (byte)'d':
                return ReadDouble();
            case (byte)'s':
                return new PhpString(ReadText());
            case (byte)'a':
                return ReadArray(depthLeft);
            case (byte)'O' or (byte)'C' or (byte)'E':
                throw Mistake("objects are not read");
            case (byte)'R' or (byte)'r':
                throw Mistake("references are not read");
            default:
                throw Mistake("a value is expected");
        }
    }

    private PhpArray ReadArray(int depthLeft)
    {
        int count = ReadLength();
        Expect("{"u8);
        var array = new PhpArray();
        for (int i = 0; i < count; i++)
        {
            // The count is only a claim: each member must be there, so a small file cannot take much memory.
            string key = ReadType() switch
            {
                (byte)'i' => ReadInteger().ToString(CultureInfo.InvariantCulture),
                (byte)'s' => ReadText(),
                _ => throw Mistake("a key is expected"),
            };
            array[key] = ReadValue(depthLeft - 1);
        }

        Expect("}"u8);
        return array;
    }

    private long ReadInteger()
    {
        Expect(":"u8);
        if (!Utf8Parser.TryParse(Rest, out long value, out int length)) throw Mistake("a whole number is expected");

        _position += length;
        Expect(";"u8);
        return value;
    }

    private PhpDouble ReadDouble()
    {
        Expect(":"u8);
        if (!Utf8Parser.TryParse(Rest, out double value, out int length) || !double.IsFinite(value)) throw Mistake("a number is expected");

        _position += length;
        Expect(";"u8);
        return new PhpDouble(value);
    }

    private string ReadText()
    {
        int length = ReadLength();
        Expect("\""u8);
        if (length > Rest.Length) throw Mistake("the text is longer than the file");

        try
        {
            string text = StrictUtf8.GetString(Rest[..length]);
            _position += length;
            Expect("\";"u8);
            return text;
        }
        catch (DecoderFallbackException other)
        {
            throw new InvalidDataException($"Byte {_position}: the text is not UTF-8, so the portal that exported the template has another encoding", other);
        }
    }

    private int ReadLength()
    {
        Expect(":"u8);
        if (!Utf8Parser.TryParse(Rest, out int length, out int digits) || length < 0) throw Mistake("a length is expected");

        _position += digits;
        Expect(":"u8);
        return length;
    }

    private byte ReadType() => _position < _all.Length ? _all[_position++] : throw Mistake("the file ends too early");

    private void Expect(ReadOnlySpan<byte> text)
    {
        if (!Rest.StartsWith(text)) throw Mistake($"'{Encoding.ASCII.GetString(text)}' is expected");

        _position += text.Length;
    }

    private readonly ReadOnlySpan<byte> Rest => _all[_position..];

    private readonly InvalidDataException Mistake(string problem) => new($"Byte {_position}: {problem}");
}
