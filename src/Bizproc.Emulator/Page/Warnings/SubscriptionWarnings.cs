using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Words;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Warnings;

/// <summary>Waiting, or not, in another way than it was meant (portal: 6.1).</summary>
internal static class SubscriptionWarnings
{
    public static IEnumerable<WarningView> Find(InspectedAction action)
    {
        string? stored = action.Row.UseSubscription;
        if (stored is not (null or "" or "Y" or "N"))
        {
            string choice = PhpText.IsEmpty(stored)
                ? "only a designer's choice makes it wait"
                : "it never waits, and no designer can change that";
            yield return new($"USE_SUBSCRIPTION is kept as '{stored}': {choice}. It takes 'Y', 'N' or an empty text, and no JSON true.");
        }

        if (action.Returns.Count > 0 && !PhpText.IsEmpty(stored) && stored != "Y")
        {
            string keys = PhraseJoiner.Quoted(action.Returns.Select(static property => property.Key));
            yield return new($"It never waits, so {keys} can never get a value.");
        }
    }
}
