using System.Collections.Immutable;
using System.Globalization;
using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Writes the class behind one registration: every member of the request as a literal of UTF-8, and the two methods that put the chosen
/// ones behind each other.
/// </summary>
internal sealed class DefinitionEmitter(CodeWriter code, RegistrationModel registration, ImmutableArray<RequestField> fields)
{
    private const string Fields = "global::Bizproc.ActionFields";
    private const string Bytes = "global::System.ReadOnlySpan<byte>";

    // What stands behind each other in a member of the request, member by member.
    private readonly string[][] _sources = [.. fields.Select(static field => Sources(field).ToArray())];

    public void Emit(string className)
    {
        code.Write(GeneratedText.Attribute);
        code.Open($"file sealed class {className} : global::Bizproc.ActionDefinition");
        EmitConstructor(className);
        EmitLiterals();
        EmitFingerprints();
        EmitLength();
        EmitWrite();
        code.Close();
    }

    private void EmitConstructor(string className)
    {
        string kind = registration.IsRobot ? "Robot" : "Activity";
        string placement = registration is { UsePlacement: true, PlacementHandler: { } url } ? Literal.Of(url) : "null";
        code.Write($"public {className}()");
        code.Write($"    : base(global::Bizproc.ActionKind.{kind}, {Literal.Of(registration.Code ?? "")}, {Literal.Of(registration.HandlerOrDefault)}, {placement}, {Declared()})");
        code.Write("{\n}");
    }

    private string Declared()
    {
        string[] missing = [.. fields.Where(static field => !field.IsDeclared).Select(static field => $"{Fields}.{field.Name}")];
        return missing.Length switch
        {
            0 => $"{Fields}.All",
            1 => $"{Fields}.All & ~{missing[0]}",
            _ => $"{Fields}.All & ~({string.Join(" | ", missing)})",
        };
    }

    private void EmitLiterals()
    {
        EmitLiteral("protected override", "Head", new JsonPieces().Raw("{").Name("CODE").String(registration.Code ?? "").Raw(",").Take()[0].Text);
        foreach (var field in fields)
        {
            for (int i = 0; i < field.Pieces.Length; i++)
            {
                if (field.Pieces[i].Kind == PieceKind.Literal) EmitLiteral("private static", LiteralName(field, i), field.Pieces[i].Text);
            }
        }
    }

    // Neither an escape nor a quote stands in the way of reading a raw literal of several lines.
    private void EmitLiteral(string modifiers, string name, string json)
    {
        code.WriteLine();
        code.Write($"{modifiers} {Bytes} {name} => \"\"\"");
        code.Write($"    {json}");
        code.Write("    \"\"\"u8;");
    }

    private void EmitFingerprints()
    {
        var values = fields.Select(static field => field.Fingerprint == 0 ? "0" : "0x" + field.Fingerprint.ToString("x8", CultureInfo.InvariantCulture));
        code.WriteLine();
        code.Write($"protected override global::System.ReadOnlySpan<uint> Fingerprints => [{string.Join(", ", values)}];");
    }

    private void EmitLength()
    {
        code.WriteLine();
        code.Open($"protected override int GetFieldsLength({Fields} fields, global::Bizproc.ActionValues values)");
        code.Write("int length = 0;");
        for (int i = 0; i < fields.Length; i++) code.Write($"{Condition(fields[i])} length += {string.Join(".Length + ", _sources[i])}.Length;");

        code.Write("return length;");
        code.Close();
    }

    private void EmitWrite()
    {
        code.WriteLine();
        code.Open($"protected override void WriteFields(ref global::Bizproc.ActionWriter writer, {Fields} fields, global::Bizproc.ActionValues values)");
        for (int i = 0; i < fields.Length; i++)
        {
            if (_sources[i] is [var only])
            {
                code.Write($"{Condition(fields[i])} writer.Write({only});");
                continue;
            }

            code.Open(Condition(fields[i]));
            foreach (string source in _sources[i]) code.Write($"writer.Write({source});");
            code.Close();
        }

        code.Close();
    }

    // Enum.HasFlag would be shorter, and boxes where the code is not optimised.
    private static string Condition(RequestField field) => $"if ((fields & {Fields}.{field.Name}) != 0)";

    private static IEnumerable<string> Sources(RequestField field) => field.Pieces.Select((piece, i) => piece.Kind switch
    {
        PieceKind.PublicUrl => "values.PublicUrl",
        PieceKind.UserId => "values.UserId",
        PieceKind.Slot => $"values.GetSlot(Code, {Literal.Of(piece.Text)})",
        PieceKind.Options => $"values.GetOptions(Code, {Literal.Of(piece.Text)})",
        _ => LiteralName(field, i),
    });

    private static string LiteralName(RequestField field, int index) => index == 0 ? field.Name + "Field" : $"{field.Name}Field{index}";
}
