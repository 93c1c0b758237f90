using System.Globalization;
using System.Text.Json;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page;

/// <summary>Describes the portal in words.</summary>
internal static class PortalBuilder
{
    /// <summary>The versions to choose from: one for each change of behaviour (portal: 16).</summary>
    private static readonly Version[] Versions = [new(26, 800, 0), new(26, 0, 0), new(25, 1150, 0), new(25, 900, 0)];

    public static PortalView Build(PortalState state)
    {
        var settings = state.Settings;
        return new PortalView(
            state.Identity.Address.ToString(),
            EditionWords.GetId(settings.Edition),
            [.. DocumentFilter.Editions.Select(static id => new ChoiceView(id, $"{EditionWords.Describe(id)} ({id})"))],
            settings.Language,
            [.. Languages.All.Select(static id => new ChoiceView(id, LanguageWords.Describe(id)))],
            settings.Version.ToString(),
            [.. Versions.Append(settings.Version).Distinct().OrderDescending().Select(VersionOf)],
            NoteOf(settings),
            IdOf(settings.DateFormat),
            [.. Enum.GetValues<PortalDateFormat>().Select(DateFormatOf)],
            settings.RateLimit,
            settings.OneTimeRefreshTokens,
            ClockNote(state.Clock.Ahead));
    }

    private static ChoiceView VersionOf(Version version) => new(version.ToString(), version.ToString());

    private static ChoiceView DateFormatOf(PortalDateFormat format) => new(IdOf(format), new PortalDates(format).Example(hasTime: false));

    private static string IdOf(PortalDateFormat format) => JsonNamingPolicy.CamelCase.ConvertName(format.ToString());

    private static string NoteOf(PortalSettings settings) => settings switch
    {
        { DeliversAtOnce: true } => "Before 25.1150: event.send answers only after delivery, and robots may have any document type.",
        { NamesPlacementConflict: false } => "Since 25.1150: event.send always answers true, and a robot's document type is checked.",
        { UpdatesByInstalling: true } => "Since 26.800: like 26.0, but an update of an application is a second installation, without ONAPPUPDATE.",
        _ => "Since 26.0: like 25.1150, but the refusal of two settings pages at one address has its own text.",
    };

    private static string ClockNote(TimeSpan ahead)
    {
        if (ahead < TimeSpan.FromSeconds(1)) return "the time of this machine";

        return ahead.ToString(ahead.Days > 0 ? @"d\.hh\:mm\:ss" : @"hh\:mm\:ss", CultureInfo.InvariantCulture) + " ahead";
    }
}
