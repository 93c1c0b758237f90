using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods.Actions;

/// <summary>The method <c>add</c>, with its checks in the portal's order (portal: 4.2).</summary>
internal sealed class AddMethod(RegistrationKind kind) : ActionMethod(kind, "add")
{
    private bool IsRobot => Kind == RegistrationKind.Robot;

    protected override MethodResult Invoke(string application, PhpArray parameters, PortalState state)
    {
        if (parameters.IsEmpty) return ActionAnswers.EmptyData;

        parameters = KeyCase.Upper(parameters);
        if (Check(parameters, state.Settings) is { } refusal) return refusal;

        var row = ReadRow(application, parameters);
        if (state.Registrations.IsTaken(application, row.Code)) return ActionAnswers.AlreadyInstalled;

        var placementBefore = state.Placements.Find(application, row.Code);
        if (row.UsePlacement && PlacementBinding.Bind(application, row.Code, parameters["PLACEMENT_HANDLER"], state) is { } unbound) return unbound;

        if (RowLimits.Exceeded(row).Any())
        {
            // A failed add changes nothing, unlike a failed update (portal: 20.9).
            if (row.UsePlacement) state.Placements.Restore(application, row.Code, placementBefore);
            return ActionAnswers.NotSaved;
        }

        state.Registrations.Set(row);
        return MethodResult.True;
    }

    private PortalError? Check(PhpArray parameters, PortalSettings settings) =>
        ActionChecks.Code(parameters["CODE"])
        ?? ActionChecks.Url(parameters["HANDLER"])
        ?? ActionChecks.Name(parameters["NAME"])
        ?? ActionChecks.Properties(parameters["PROPERTIES"])
        // The portal checks the document type of a robot one step earlier than that of an activity.
        ?? (IsRobot && settings.ChecksDocumentTypeOfRobots ? ActionChecks.DocumentType(parameters["DOCUMENT_TYPE"]) : null)
        ?? ActionChecks.Properties(parameters["RETURN_PROPERTIES"])
        ?? (IsRobot ? null : ActionChecks.DocumentType(parameters["DOCUMENT_TYPE"]))
        ?? ActionChecks.Filter(parameters["FILTER"]);

    private Registration ReadRow(string application, PhpArray parameters) =>
        new(application, Kind, parameters["CODE"].ToText())
        {
            Handler = parameters["HANDLER"].ToText(),
            Name = ColumnValue.Localise(parameters["NAME"]),
            Description = parameters["DESCRIPTION"].IsNull ? null : ColumnValue.Localise(parameters["DESCRIPTION"]),
            AuthUserId = ColumnValue.ToInteger(parameters["AUTH_USER_ID"]),
            UseSubscription = parameters.Contains("USE_SUBSCRIPTION") ? ColumnValue.ToLetter(parameters["USE_SUBSCRIPTION"]) : null,
            UsePlacement = ColumnValue.IsYes(parameters["USE_PLACEMENT"]),
            Properties = ColumnValue.Given(parameters["PROPERTIES"]),
            ReturnProperties = ColumnValue.Given(parameters["RETURN_PROPERTIES"]),
            DocumentType = ColumnValue.Given(parameters["DOCUMENT_TYPE"]),
            Filter = ColumnValue.Given(parameters["FILTER"]),
        };
}
