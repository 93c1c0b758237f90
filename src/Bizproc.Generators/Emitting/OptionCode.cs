using System.Text;
using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Writes what turns the key of an option into the member of an enum, and back. It stands inside the action's own class, as the enum may be
/// private there.
/// </summary>
internal static class OptionCode
{
    /// <summary>The keys, for an error.</summary>
    public static string Expected(PropertyModel property)
    {
        var options = PropertiesJson.Select(property.Options);
        return Literal.Of(options.Count == 0 ? "an option, of which there is none" : "one of " + string.Join(", ", options.Select(static option => option.Key)));
    }

    /// <summary>A lambda from key to member.</summary>
    public static string Reader(PropertyModel property)
    {
        var options = PropertiesJson.Select(property.Options);
        var code = new StringBuilder($"static (global::System.ReadOnlySpan<byte> key, out {property.Value.Enum} value) =>\n{{\n    value = default;\n    ");
        foreach (var option in options)
        {
            code.Append($"if (global::System.MemoryExtensions.SequenceEqual(key, {Literal.Utf8(option.Key)})) value = {MemberOf(property, option)};\n    else ");
        }

        return code.Append("return false;\n").Append(options.Count == 0 ? "" : "    return true;\n").Append('}').ToString();
    }

    /// <summary>A lambda from member to key, or to nothing for a value without an option.</summary>
    public static string Writer(PropertyModel property)
    {
        // Of several members with one value the first says it; a second pattern of that value would not compile.
        HashSet<int> values = [];
        var options = PropertiesJson.Select(property.Options).Where(option => values.Add(option.Value)).ToList();
        if (options.Count == 0) return "static _ => null";

        var code = new StringBuilder("static value => value switch\n{\n");
        foreach (var option in options) code.Append($"    {MemberOf(property, option)} => {Literal.Of(option.Key)},\n");
        return code.Append("    _ => null,\n}").ToString();
    }

    private static string MemberOf(PropertyModel property, OptionModel option) => $"{property.Value.Enum}.{Identifier.Escape(option.Member)}";
}
