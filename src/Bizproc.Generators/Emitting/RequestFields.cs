using System.Collections.Immutable;
using System.Globalization;
using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Renders what a registration tells the portal. An update makes the portal equal to the class, so what the class does not declare is
/// cleared explicitly (portal: 7.2).
/// </summary>
internal static class RequestFields
{
    /// <summary>The members in the order of <c>ActionFields</c>.</summary>
    public static ImmutableArray<RequestField> Of(ActionModel action, RegistrationModel registration)
    {
        var input = PropertiesJson.Select(action.Properties, isReturn: false);
        var output = PropertiesJson.Select(action.Properties, isReturn: true);
        return
        [
            Field("Handler", isDeclared: true, json => WriteUrl(json.Name("HANDLER"), registration.HandlerOrDefault)),
            Field("AuthUserId", isDeclared: true, json => WriteUser(json.Name("AUTH_USER_ID"), registration.AuthUserId)),
            Field("Subscription", isDeclared: true, json => json.Name("USE_SUBSCRIPTION").String(Subscription(registration, output.Count > 0))),
            Field("Name", isDeclared: true, json => TextJson.Write(json.Name("NAME"), registration.Name, action.Texts, static text => text.Name)),
            Description(action, registration),
            Field("Properties", input.Count > 0, json => PropertiesJson.Write(json.Name("PROPERTIES"), input)),
            Field("ReturnProperties", output.Count > 0, json => PropertiesJson.Write(json.Name("RETURN_PROPERTIES"), output)),
            DocumentType(action.DocumentType),
            Filter(action),
            Placement(registration),
        ];
    }

    private static RequestField Field(string name, bool isDeclared, Action<JsonPieces> write)
    {
        var json = new JsonPieces();
        write(json);
        return new(name, isDeclared, json.Raw(",").ToPieces());
    }

    private static RequestField Cleared(string name, string key) => Field(name, isDeclared: false, json => json.Name(key).String(""));

    private static RequestField Description(ActionModel action, RegistrationModel registration) =>
        TextJson.Exists(registration.Description, action.Texts, static text => text.Description)
            ? Field("Description", isDeclared: true, json =>
                TextJson.Write(json.Name("DESCRIPTION"), registration.Description, action.Texts, static text => text.Description))
            : Cleared("Description", "DESCRIPTION");

    private static RequestField DocumentType(DocumentModel? document) => document is null
        ? Cleared("DocumentType", "DOCUMENT_TYPE")
        : Field("DocumentType", isDeclared: true, json => DocumentJson.WriteType(json.Name("DOCUMENT_TYPE"), document));

    private static RequestField Filter(ActionModel action)
    {
        List<(string Name, EquatableArray<DocumentModel> Rules)> directions = [];
        if (action.Includes.Count > 0) directions.Add(("INCLUDE", action.Includes));
        if (action.Excludes.Count > 0) directions.Add(("EXCLUDE", action.Excludes));
        if (directions.Count == 0) return Cleared("Filter", "FILTER");

        return Field("Filter", isDeclared: true, json => json
            .Name("FILTER")
            .Raw("{")
            .Join(directions, direction => json
                .Name(direction.Name)
                .Raw("[")
                .Join(direction.Rules, rule => DocumentJson.WriteRule(json, rule))
                .Raw("]"))
            .Raw("}"));
    }

    private static RequestField Placement(RegistrationModel registration) => Field("Placement", registration.UsePlacement, json =>
    {
        json.Name("USE_PLACEMENT").String(registration.UsePlacement ? "Y" : "N");
        if (registration is { UsePlacement: true, PlacementHandler: { } url }) WriteUrl(json.Raw(",").Name("PLACEMENT_HANDLER"), url);
    });

    private static void WriteUrl(JsonPieces json, string url)
    {
        json.Raw("\"");
        if (HandlerUrl.IsPath(url)) json.Hole(PieceKind.PublicUrl);
        json.Escaped(url).Raw("\"");
    }

    private static void WriteUser(JsonPieces json, int? user)
    {
        if (user is { } id) json.Raw(id.ToString(CultureInfo.InvariantCulture));
        else json.Hole(PieceKind.UserId);
    }

    private static string Subscription(RegistrationModel registration, bool hasAnswer) => registration.Subscription switch
    {
        "Wait" => "Y",
        "DoNotWait" => "N",
        "DesignerDecides" => "",
        _ => hasAnswer ? "Y" : "N",
    };
}
