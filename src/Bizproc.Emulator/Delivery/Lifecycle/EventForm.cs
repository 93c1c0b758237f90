using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>Builds the forms of an application's events (portal: 8.2).</summary>
internal static class EventForm
{
    public const string Installed = "ONAPPINSTALL";
    public const string Updated = "ONAPPUPDATE";
    public const string Uninstalled = "ONAPPUNINSTALL";
    public const string Test = "ONAPPTEST";

    public static PhpArray Create(string name, PhpArray data, PhpArray auth, DateTimeOffset now) => new()
    {
        ["event"] = new PhpString(name),
        ["data"] = data,
        ["ts"] = new PhpInteger(now.ToUnixTimeSeconds()),
        ["auth"] = auth,
    };

    public static PhpArray InstalledData(int version, bool isInstalled, string language) => new()
    {
        ["VERSION"] = new PhpInteger(version),
        ["ACTIVE"] = new PhpString("Y"),
        ["INSTALLED"] = new PhpString(isInstalled ? "Y" : "N"),
        ["LANGUAGE_ID"] = new PhpString(language),
    };

    public static PhpArray UpdatedData(int version, int previous, string language) => new()
    {
        ["VERSION"] = new PhpInteger(version),
        ["PREVIOUS_VERSION"] = new PhpInteger(previous),
        ["LANGUAGE_ID"] = new PhpString(language),
    };

    public static PhpArray UninstalledData(bool clean, string language) => new()
    {
        ["LANGUAGE_ID"] = new PhpString(language),
        ["CLEAN"] = new PhpString(clean ? "1" : "0"),
    };

    /// <summary>Creates the data of the event for tests: the parameters of the call (portal: 24.5).</summary>
    public static PhpArray TestData(PhpArray query, string language) => new()
    {
        ["QUERY"] = query,
        ["LANGUAGE_ID"] = new PhpString(language),
    };
}
