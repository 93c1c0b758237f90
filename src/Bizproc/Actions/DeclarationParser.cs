using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Bizproc.Incoming.Binding;

namespace Bizproc.Actions;

/// <summary>Reads the text in which generated code stores the declarations of a class.</summary>
/// <remarks>
/// A declaration is a line <c>activity</c> or <c>robot</c>, perhaps with the code of today and former keys, the start of every request, and a line for each member of <see cref="ActionFields"/>:
/// its JSON with a trailing comma. In this JSON <c>\{PublicUrl}</c>, <c>\{UserId}</c>, <c>\{Slot:name}</c> and <c>\{Options:name}</c> are holes;
/// they cannot be confused with JSON escapes.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct DeclarationParser
{
    private readonly ArrayBufferWriter<byte> _request = new();
    private readonly List<TemplateHole> _holes = [];
    private ReadOnlySpan<byte> _rest;

    private readonly ActionSource? _source;

    private DeclarationParser(ReadOnlySpan<byte> text, ActionSource? source)
    {
        _rest = text;
        _source = source;
    }

    private static ReadOnlySpan<byte> HoleStart => "\\{"u8;

    /// <summary>Reads all declarations of a class.</summary>
    /// <param name="text">The text, as UTF-8.</param>
    /// <param name="source">The class; <see langword="null"/> if there is none.</param>
    /// <exception cref="FormatException">The text has another format, because the library and the generator have different versions.</exception>
    public static ImmutableArray<ActionDefinition> Read(ReadOnlySpan<byte> text, ActionSource? source)
    {
        var actions = ImmutableArray.CreateBuilder<ActionDefinition>();
        var reader = new DeclarationParser(text, source);
        while (!reader._rest.IsEmpty) actions.Add(reader.ReadAction());
        return actions.DrainToImmutable();
    }

    private ActionDefinition ReadAction()
    {
        // The code of today may follow the kind of a former one. Former keys are for programs that compare declarations.
        var first = NextLine();
        int end = first.IndexOf((byte)' ');
        var kind = (end < 0 ? first : first[..end]) switch
        {
            var line when line.SequenceEqual("activity"u8) => ActionKind.Activity,
            var line when line.SequenceEqual("robot"u8) => ActionKind.Robot,
            _ => throw NotUnderstood(),
        };

        _request.ResetWrittenCount();
        _holes.Clear();
        var head = NextLine();
        _request.Write(head);
        _request.Write(ActionDefinition.FieldsHead);

        var starts = new int[ActionDefinition.FieldCount + 1];
        var declared = ActionFields.None;
        string handler = "";
        string? page = null;
        for (int i = 0; i < ActionDefinition.FieldCount; i++)
        {
            starts[i] = _request.WrittenCount;
            var line = NextLine();
            AddField(line);

            var field = (ActionFields)(1 << i);
            if (!IsCleared(field, line)) declared |= field;
            if (field == ActionFields.Handler) handler = AddressIn(line, "\"HANDLER\":\""u8) ?? throw NotUnderstood();
            if (field == ActionFields.Placement) page = AddressIn(line, "\"PLACEMENT_HANDLER\":\""u8);
        }

        starts[^1] = _request.WrittenCount;
        string code = EscapedTextDecoder.Read(Between(head, "{\"CODE\":\""u8, "\","u8));
        return new ActionDefinition(kind, code, handler, page, declared, new RequestTemplate(_request.WrittenSpan.ToArray(), head.Length, starts, [.. _holes]))
        {
            Source = _source,
            FormerOf = end < 0 ? null : FindCurrent(first[(end + 1)..]),
        };
    }

    /// <summary>Finds the code of today, which stands first: a key has no colon.</summary>
    private static string? FindCurrent(ReadOnlySpan<byte> rest)
    {
        if (!rest.StartsWith("of:"u8)) return null;

        int end = rest.IndexOf((byte)' ');
        return Encoding.ASCII.GetString(rest["of:"u8.Length..(end < 0 ? rest.Length : end)]);
    }

    private ReadOnlySpan<byte> NextLine()
    {
        int end = _rest.IndexOf((byte)'\n');
        var line = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[(end + 1)..];

        // The source file may have been compiled with the line ends of another system.
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private readonly void AddField(ReadOnlySpan<byte> line)
    {
        if (!line.EndsWith(","u8)) throw NotUnderstood();

        for (int start; (start = FindHole(line)) >= 0;)
        {
            _request.Write(line[..start]);
            line = line[(start + HoleStart.Length)..];
            int end = line.IndexOf((byte)'}');
            if (end < 0) throw NotUnderstood();

            _holes.Add(ReadHole(line[..end]));
            line = line[(end + 1)..];
        }

        _request.Write(line);
    }

    /// <summary>Finds the next hole. An escaped backslash does not begin a hole.</summary>
    private static int FindHole(ReadOnlySpan<byte> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int next = line[i..].IndexOf((byte)'\\');
            if (next < 0) return -1;

            i += next;
            if (line[i..].StartsWith(HoleStart)) return i;
            i++;
        }

        return -1;
    }

    private readonly TemplateHole ReadHole(ReadOnlySpan<byte> hole)
    {
        int colon = hole.IndexOf((byte)':');
        var kind = colon < 0 ? hole : hole[..colon];
        string name = colon < 0 ? "" : EscapedTextDecoder.Read(hole[(colon + 1)..]);
        int position = _request.WrittenCount;
        if (kind.SequenceEqual("PublicUrl"u8)) return new(position, HoleKind.PublicUrl, name);
        if (kind.SequenceEqual("UserId"u8)) return new(position, HoleKind.UserId, name);
        if (kind.SequenceEqual("Slot"u8)) return new(position, HoleKind.Slot, name);
        return kind.SequenceEqual("Options"u8) ? new(position, HoleKind.Options, name) : throw NotUnderstood();
    }

    /// <summary>True if an update only clears the member (portal: 7.2); an add omits such a member.</summary>
    private static bool IsCleared(ActionFields field, ReadOnlySpan<byte> line) => field switch
    {
        ActionFields.Description or ActionFields.DocumentType or ActionFields.Filter => line.EndsWith(":\"\","u8),
        ActionFields.Properties or ActionFields.ReturnProperties => line.EndsWith(":{},"u8),
        ActionFields.Placement => line.SequenceEqual("\"USE_PLACEMENT\":\"N\","u8),
        _ => false,
    };

    /// <summary>Reads the address at the end of a line as it was declared: a path or an absolute URL.</summary>
    private static string? AddressIn(ReadOnlySpan<byte> line, ReadOnlySpan<byte> start)
    {
        if (line.IndexOf(start) < 0) return null;

        var address = Between(line[line.IndexOf(start)..], start, "\","u8);
        return EscapedTextDecoder.Read(address.StartsWith("\\{PublicUrl}"u8) ? address["\\{PublicUrl}"u8.Length..] : address);
    }

    private static ReadOnlySpan<byte> Between(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end) =>
        text.StartsWith(start) && text.EndsWith(end) && text.Length >= start.Length + end.Length ? text[start.Length..^end.Length] : throw NotUnderstood();

    private static FormatException NotUnderstood() =>
        new("Generated code declares an action in a form that this version of Bizproc does not understand. Compile it with a generator of the same version");
}
