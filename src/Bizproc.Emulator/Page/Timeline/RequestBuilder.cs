using System.Globalization;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Answers;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Describes a call of a method in words.</summary>
internal static class RequestBuilder
{
    /// <summary>The methods whose calls the page shows elsewhere: in the story of a run, or as a registration.</summary>
    private static readonly string[] ShownElsewhere = ["bizproc.event.", "bizproc.activity.", "bizproc.robot."];

    /// <summary>True if the page shows the call by itself. A refused call always is.</summary>
    public static bool IsShown(KeptRequest request) =>
        IsRefused(request) || !ShownElsewhere.Any(start => request.Method.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    public static RequestView Build(KeptRequest request, PortalState state) => new(
        request.Number.ToString(CultureInfo.InvariantCulture),
        request.Method,
        CallerOf(request),
        RunBuilder.Moment(request.At),
        request.Status,
        OutcomeOf(request),
        IsRefused(request),
        request.Status == RequestStatus.Untaught && TeachingAdvice.IsName(request.Method) ? TeachingOf(request.Method, state.Identity.Address) : null,
        ValueFormatter.Pairs(request.Parameters),
        ValueFormatter.Cut(PhpJsonWriter.Write(request.Answer)));

    private static bool IsRefused(KeptRequest request) => request.Answer.Contains("error");

    private static string CallerOf(KeptRequest request) => request.Caller switch
    {
        null => "nobody known",
        { Application: { } application } => application,
        { User: var user } => $"the webhook of user {user}",
    };

    private static string OutcomeOf(KeptRequest request)
    {
        if (request.IsShortened) return "Too large to be kept";
        if (!IsRefused(request)) return "Answered";

        return $"Refused: {request.Answer["error"].ToText()} {request.Answer["error_description"].ToText()}".TrimEnd();
    }

    private static TeachingView TeachingOf(string method, Uri portal) => new(
        TeachingAdvice.CreateResult(method),
        [new PairView("In a test", TeachingAdvice.WriteCode(method)), new PairView("At the command line", TeachingAdvice.WriteCommand(method, portal))]);
}
