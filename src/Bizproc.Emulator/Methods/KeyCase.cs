using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls;

/// <summary>Upper-cases keys as the portal does before it looks at a call; of two spellings the later one wins (portal: 3.1).</summary>
internal static class KeyCase
{
    /// <summary>All keys of all levels, except those standing directly inside one of three members: these are names of the application's own.</summary>
    public static PhpArray Upper(PhpArray array) => Upper(array, isNamed: false);

    /// <summary>The keys of the top level only, for methods that take nothing deeper.</summary>
    public static PhpArray UpperTop(PhpArray array)
    {
        var upper = new PhpArray();
        foreach (var (key, value) in array) upper[Ascii.ToUpper(key)] = value;
        return upper;
    }

    private static PhpArray Upper(PhpArray array, bool isNamed)
    {
        var upper = new PhpArray();
        foreach (var (key, value) in array)
        {
            string name = isNamed ? key : Ascii.ToUpper(key);
            upper[name] = value is PhpArray inner ? Upper(inner, KeepsNames(name)) : value;
        }

        return upper;
    }

    // The portal looks at the key as it stands after this level: a property that is itself called OPTIONS is taken for one.
    private static bool KeepsNames(string key) => key is "PROPERTIES" or "RETURN_PROPERTIES" or "OPTIONS";
}
