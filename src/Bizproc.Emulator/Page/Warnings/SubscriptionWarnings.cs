using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Warns of actions that wait, or do not wait, against their author's intention (portal: 6.1).</summary>
internal static class SubscriptionWarnings
{
    public static IEnumerable<WarningView> Find(InspectedAction action)
    {
        string? stored = action.Row.UseSubscription;
        if (stored is not (null or "" or "Y" or "N"))
        {
            string choice = PhpText.IsEmpty(stored)
                ? "it waits only if the designer chooses so"
                : "it never waits, and no designer can change that";
            yield return new($"The portal has stored USE_SUBSCRIPTION as '{stored}': {choice}. Use 'Y', 'N' or an empty text, not a JSON true.");
        }

        if (action.Returns.Count > 0 && !PhpText.IsEmpty(stored) && stored != "Y")
        {
            string keys = PhraseJoiner.Quoted(action.Returns.Select(static property => property.Key));
            yield return new($"The action never waits, so {keys} can never get a value.");
        }
    }
}
