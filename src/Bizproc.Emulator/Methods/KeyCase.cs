using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods;

/// <summary>
/// Converts keys to upper case, as the portal does before it reads a call. Of two spellings of a key the later one wins (portal: 3.1).
/// </summary>
internal static class KeyCase
{
    /// <summary>Converts the keys of all levels, except the keys directly inside three members: these are the application's own names.</summary>
    public static PhpArray Upper(PhpArray array) => Upper(array, isNamed: false);

    /// <summary>Converts the keys of the top level, for methods without nested parameters.</summary>
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

    // The portal checks the key of the next level only: a property whose own key is OPTIONS is treated like the member OPTIONS.
    private static bool KeepsNames(string key) => key is "PROPERTIES" or "RETURN_PROPERTIES" or "OPTIONS";
}
