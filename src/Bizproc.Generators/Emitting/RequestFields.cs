using System.Collections.Immutable;
using System.Globalization;
using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Renders what a registration tells the portal. An update makes the portal equal to the class, so what the class does not declare is
/// cleared explicitly (portal: 7.2).
/// </summary>
internal sealed class RequestFields
{
    private readonly JsonPieces _json = new();

    private RequestFields()
    {
    }

    /// <summary>The members in the order of <c>ActionFields</c>.</summary>
    public static ImmutableArray<RequestField> Of(ActionModel action, RegistrationModel registration) => new RequestFields().Render(action, registration);

    private ImmutableArray<RequestField> Render(ActionModel action, RegistrationModel registration)
    {
        var input = PropertiesJson.Select(action.Properties, isReturn: false);
        var output = PropertiesJson.Select(action.Properties, isReturn: true);
        return
        [
            Field("Handler", Url("HANDLER", registration.HandlerOrDefault)),
            Field("AuthUserId", User("AUTH_USER_ID", registration.AuthUserId)),
            Field("Subscription", _json.Name("USE_SUBSCRIPTION").String(Subscription(registration, output.Count > 0))),
            Field("Name", TextJson.Write(_json.Name("NAME"), registration.Name, action.Texts, static text => text.Name)),
            Description(action, registration),
            Field("Properties", PropertiesJson.Write(_json.Name("PROPERTIES"), input), isDeclared: input.Count > 0),
            Field("ReturnProperties", PropertiesJson.Write(_json.Name("RETURN_PROPERTIES"), output), isDeclared: output.Count > 0),
            DocumentType(action.DocumentType),
            Filter(action),
            Placement(registration),
        ];
    }

    private static RequestField Field(string name, JsonPieces json, bool isDeclared = true) => new(name, isDeclared, json.Raw(",").Take());

    private RequestField Cleared(string name, string key) => Field(name, _json.Name(key).String(""), isDeclared: false);

    private RequestField Description(ActionModel action, RegistrationModel registration) =>
        TextJson.Exists(registration.Description, action.Texts, static text => text.Description)
            ? Field("Description", TextJson.Write(_json.Name("DESCRIPTION"), registration.Description, action.Texts, static text => text.Description))
            : Cleared("Description", "DESCRIPTION");

    private RequestField DocumentType(DocumentModel? document) => document is null
        ? Cleared("DocumentType", "DOCUMENT_TYPE")
        : Field("DocumentType", DocumentJson.WriteType(_json.Name("DOCUMENT_TYPE"), document));

    private RequestField Filter(ActionModel action)
    {
        List<(string Name, EquatableArray<DocumentModel> Rules)> directions = [];
        if (action.Includes.Count > 0) directions.Add(("INCLUDE", action.Includes));
        if (action.Excludes.Count > 0) directions.Add(("EXCLUDE", action.Excludes));
        if (directions.Count == 0) return Cleared("Filter", "FILTER");

        return Field("Filter", _json
            .Name("FILTER")
            .Raw("{")
            .Join(directions, direction => _json
                .Name(direction.Name)
                .Raw("[")
                .Join(direction.Rules, rule => DocumentJson.WriteRule(_json, rule))
                .Raw("]"))
            .Raw("}"));
    }

    private RequestField Placement(RegistrationModel registration)
    {
        _json.Name("USE_PLACEMENT").String(registration.UsePlacement ? "Y" : "N");
        if (registration is { UsePlacement: true, PlacementHandler: { } url })
        {
            _json.Raw(",");
            Url("PLACEMENT_HANDLER", url);
        }

        return Field("Placement", _json, registration.UsePlacement);
    }

    private JsonPieces Url(string key, string url)
    {
        _json.Name(key).Raw("\"");
        if (HandlerUrl.IsPath(url)) _json.Hole(PieceKind.PublicUrl);
        return _json.Escaped(url).Raw("\"");
    }

    private JsonPieces User(string key, int? user)
    {
        _json.Name(key);
        return user is { } id ? _json.Raw(id.ToString(CultureInfo.InvariantCulture)) : _json.Hole(PieceKind.UserId);
    }

    private static string Subscription(RegistrationModel registration, bool hasAnswer) => registration.Subscription switch
    {
        "Wait" => "Y",
        "DoNotWait" => "N",
        "DesignerDecides" => "",
        _ => hasAnswer ? "Y" : "N",
    };
}
