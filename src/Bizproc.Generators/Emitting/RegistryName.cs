using System.Globalization;
using System.Text;

namespace Bizproc.Generators.Emitting;

/// <summary>The name of the class in which an assembly lists its actions or triggers. It differs between assemblies, because one compilation may see several.</summary>
internal static class RegistryName
{
    private const string Prefix = "ActionsOf_";
    private const string TriggerPrefix = "TriggersOf_";

    public static string Create(string assembly) => Create(Prefix, assembly);

    public static string CreateForTriggers(string assembly) => Create(TriggerPrefix, assembly);

    private static string Create(string prefix, string assembly)
    {
        StringBuilder name = new(prefix);
        foreach (char c in assembly) name.Append(c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9' ? c : '_');

        // The names of two assemblies may differ only in characters that an identifier cannot contain.
        if (name.ToString(prefix.Length, assembly.Length) != assembly)
            name.Append('_').Append(TextHash.Compute(assembly).ToString("x8", CultureInfo.InvariantCulture));
        return name.ToString();
    }
}
