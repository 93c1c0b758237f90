using System.Text.Json;

namespace Bizproc.Generators.Tests.Compatibility;

/// <summary>An action as customers see it: the places where it is offered, and the run of a workflow that they saved.</summary>
/// <param name="Action">The action as it is registered; <see langword="null"/> if it is not.</param>
/// <param name="Completes">True if the workflow ran to its end.</param>
/// <param name="Offered">The documents, editions and designers that offer it.</param>
/// <param name="Steps">The steps of the action in the workflow.</param>
internal sealed record Observation(RegisteredAction? Action, bool Completes, IReadOnlySet<string> Offered, IReadOnlyList<SavedStep> Steps)
{
    /// <summary>Finds what customers lost; <see langword="null"/> if nothing.</summary>
    public static string? FindLoss(Observation before, Observation now)
    {
        if (before.Completes && !now.Completes) return "the workflow fails";
        if (before.Offered.FirstOrDefault(place => !now.Offered.Contains(place)) is { } place) return $"it is not offered for {place}";

        for (int i = 0; i < before.Steps.Count; i++)
        {
            if (!before.Steps[i].Fails && FindLoss(before.Action!, now.Action!, before.Steps[i], now.Steps[i]) is { } loss) return $"step {i}: {loss}";
        }

        foreach (var result in before.Action!.Results.Where(static result => result.Type == "select"))
        {
            if (now.Action!.Results.Any(other => other.Key == result.Key && other.Type == "select")
                && Answered(before, result.Key).FirstOrDefault(option => !Answered(now, result.Key).Contains(option)) is { } option)
                return $"{result.Key} never has the option {option}";
        }

        return null;
    }

    private static string? FindLoss(RegisteredAction action, RegisteredAction changed, SavedStep before, SavedStep now)
    {
        if (now.Fails) return "the handler cannot read the call";
        if (before.Waits && !now.Waits) return "the workflow does not wait";

        foreach (var (key, texts) in before.Inputs)
        {
            if (!texts.SequenceEqual(now.Inputs[key])) return $"{key} was '{string.Join(',', texts)}' and is '{string.Join(',', now.Inputs[key])}'";
        }

        return action.Results.Select(result => FindLoss(result, changed, before, now)).FirstOrDefault(static loss => loss is not null);
    }

    private static string? FindLoss(RegisteredProperty result, RegisteredAction changed, SavedStep before, SavedStep now)
    {
        var (was, value) = (before.Results[result.Key], now.Results[result.Key]);
        string happened = $"{result.Key} was {was} and is {value}";
        if (!before.IsAnswered) return JsonElement.DeepEquals(was, value) ? null : happened;
        if (Texts(was).Length == 0) return null;

        // A new option hurts nobody, so those of two selects are compared as sets.
        bool isSelect = result.Type == "select" && changed.Results.Any(other => other.Key == result.Key && other.Type == "select");
        bool fits = Texts(value).Length > 0 && (result.IsMultiple || value.ValueKind != JsonValueKind.Array);
        return fits && (isSelect || Texts(value).All(text => SampleValues.Expects(result, text))) ? null : happened;
    }

    private static string[] Answered(Observation observation, string key) => [.. observation.Steps.Where(static step => step.IsAnswered).SelectMany(step => Texts(step.Results[key]))];

    private static string[] Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Texts)],
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => value.ToString() is { Length: > 0 } text ? [text] : [],
    };
}
