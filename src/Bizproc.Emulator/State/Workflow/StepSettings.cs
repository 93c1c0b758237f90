using System.Globalization;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Workflow;

/// <summary>The designer's settings of a step, under eight reserved names. The action's own properties are separate (portal: 4.4, 6, 11.4).</summary>
internal sealed class StepSettings
{
    private const int LongestTimeout = 157_680_000;
    private const string UserPrefix = "user_";

    /// <summary>Gets the names of the settings that the designer chooses.</summary>
    public static IReadOnlyList<string> Chosen { get; } =
        ["Title", "UseSubscription", "AuthUserId", "SetStatusMessage", "StatusMessage", "TimeoutDuration", "TimeoutDurationType"];

    /// <summary>Gets the values that the designer offers for settings with a list of them.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Offered)> Offered { get; } =
        [("UseSubscription", ["Y", "N"]), ("SetStatusMessage", ["Y", "N"]), ("TimeoutDurationType", ["s", "m", "h", "d"])];

    private StepSettings(PhpArray values) => Values = values;

    /// <summary>Gets the values under the reserved names.</summary>
    public PhpArray Values { get; }

    /// <summary>True if the workflow waits for the answer.</summary>
    public bool Waits => Values["UseSubscription"].ToText() == "Y";

    /// <summary>Gets the id of the user whose tokens the handler receives; 0 for none.</summary>
    public int User => (int)Math.Clamp(UserId(Values["AuthUserId"].ToText()), 0, int.MaxValue);

    /// <summary>Gets the time limit of the step, in seconds; 0 for no limit.</summary>
    public int TimeoutSeconds
    {
        get
        {
            long unit = Values["TimeoutDurationType"].ToText() switch { "m" => 60, "h" => 3600, "d" => 86400, _ => 1 };
            long duration = Math.Clamp(Values["TimeoutDuration"].ToInteger(), 0, LongestTimeout);
            return (int)Math.Min(duration * unit, LongestTimeout);
        }
    }

    /// <summary>Gets the status that the workflow shows while it waits; <see langword="null"/> if it shows none.</summary>
    public string? Status
    {
        get
        {
            if (Values["SetStatusMessage"].ToText() != "Y") return null;

            return Values["StatusMessage"].IsEmpty ? "Waiting for application response" : Values["StatusMessage"].ToText();
        }
    }

    /// <summary>Combines the settings of the action with those of the designer.</summary>
    public static StepSettings Create(Registration action, PhpArray chosen) => new(new PhpArray
    {
        ["Title"] = new PhpString(chosen["Title"].ToText()),
        ["UseSubscription"] = new PhpString(Subscription(action.UseSubscription, chosen["UseSubscription"])),
        ["IsTimeout"] = new PhpInteger(0),
        ["AuthUserId"] = new PhpString(UserPrefix + ChosenUser(chosen["AuthUserId"], action.AuthUserId).ToString(CultureInfo.InvariantCulture)),
        ["SetStatusMessage"] = Or(chosen["SetStatusMessage"], new PhpString("Y")),
        ["StatusMessage"] = Or(chosen["StatusMessage"], new PhpString("")),
        ["TimeoutDuration"] = Or(chosen["TimeoutDuration"], new PhpInteger(0)),
        ["TimeoutDurationType"] = Or(chosen["TimeoutDurationType"], new PhpString("s")),
    });

    /// <summary>True if steps of the action may reach a time limit, so that they return <c>IsTimeout</c> (portal: 11.4).</summary>
    public static bool CanTimeOut(Registration action) => PhpText.IsEmpty(action.UseSubscription) || action.UseSubscription == "Y";

    /// <summary>Chooses the subscription: the action's value wins, unless it is empty (portal: 6.1).</summary>
    private static string Subscription(string? prescribed, PhpValue chosen) =>
        (PhpText.IsEmpty(prescribed) ? chosen.ToText() : prescribed) == "Y" ? "Y" : "N";

    private static long ChosenUser(PhpValue chosen, int prescribed)
    {
        var first = chosen is PhpArray list ? list["0"] : chosen;
        return first.IsEmpty ? prescribed : UserId(first.ToText());
    }

    private static long UserId(string text) =>
        PhpText.ToInteger(text.StartsWith(UserPrefix, StringComparison.Ordinal) ? text[UserPrefix.Length..] : text);

    private static PhpValue Or(PhpValue value, PhpValue otherwise) => value.IsNull ? otherwise : value;
}
