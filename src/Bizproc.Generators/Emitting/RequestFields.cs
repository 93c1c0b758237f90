using System.Globalization;
using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Renders the request of a registration: one line with which every request begins, then one for each member of <c>ActionFields</c>, in its order.
/// An update makes the portal equal to the class, so it explicitly clears everything that the class does not declare (portal: 7.2).
/// </summary>
internal sealed class RequestFields
{
    private const string EndOfField = ",\n";

    private readonly JsonText _json = new();

    private RequestFields()
    {
    }

    public static string Of(ActionModel action, RegistrationModel registration) => new RequestFields().Render(action, registration);

    private string Render(ActionModel action, RegistrationModel registration)
    {
        var input = PropertiesJson.Select(action.Properties, isReturn: false);
        var output = PropertiesJson.Select(action.Properties, isReturn: true);

        _json.Raw("{").Name("CODE").String(registration.Code ?? "").Raw(EndOfField);
        Url("HANDLER", registration.HandlerOrDefault).Raw(EndOfField);
        User("AUTH_USER_ID", registration.AuthUserId).Raw(EndOfField);
        _json.Name("USE_SUBSCRIPTION").String(Subscription(registration, output.Count > 0)).Raw(EndOfField);
        TextJson.Write(_json.Name("NAME"), registration.Name, action.Texts, static text => text.Name).Raw(EndOfField);
        TextJson.Write(_json.Name("DESCRIPTION"), registration.Description, action.Texts, static text => text.Description).Raw(EndOfField);
        PropertiesJson.Write(_json.Name("PROPERTIES"), input).Raw(EndOfField);
        PropertiesJson.Write(_json.Name("RETURN_PROPERTIES"), output).Raw(EndOfField);
        DocumentType(action.DocumentType).Raw(EndOfField);
        Filter(action).Raw(EndOfField);
        Placement(registration).Raw(",");
        return _json.ToString();
    }

    private JsonText DocumentType(DocumentModel? document)
    {
        _json.Name("DOCUMENT_TYPE");
        return document is null ? _json.String("") : DocumentJson.WriteType(_json, document);
    }

    private JsonText Filter(ActionModel action)
    {
        List<(string Name, EquatableArray<DocumentModel> Rules)> directions = [];
        if (action.Includes.Count > 0) directions.Add(("INCLUDE", action.Includes));
        if (action.Excludes.Count > 0) directions.Add(("EXCLUDE", action.Excludes));

        _json.Name("FILTER");
        if (directions.Count == 0) return _json.String("");

        return _json
            .Raw("{")
            .Join(directions, direction => _json
                .Name(direction.Name)
                .Raw("[")
                .Join(direction.Rules, rule => DocumentJson.WriteRule(_json, rule))
                .Raw("]"))
            .Raw("}");
    }

    private JsonText Placement(RegistrationModel registration)
    {
        _json.Name("USE_PLACEMENT").String(registration.UsePlacement ? "Y" : "N");
        return registration is { UsePlacement: true, PlacementHandler: { } url } ? Url("PLACEMENT_HANDLER", url, separator: ",") : _json;
    }

    private JsonText Url(string key, string url, string separator = "")
    {
        _json.Raw(separator).Name(key).Raw("\"");
        if (HandlerUrl.IsPath(url)) _json.Hole("PublicUrl");
        return _json.Escaped(url).Raw("\"");
    }

    private JsonText User(string key, int? user)
    {
        _json.Name(key);
        return user is { } id ? _json.Raw(id.ToString(CultureInfo.InvariantCulture)) : _json.Hole("UserId");
    }

    private static string Subscription(RegistrationModel registration, bool hasAnswer) => registration.Subscription switch
    {
        "Wait" => "Y",
        "DoNotWait" => "N",
        "DesignerDecides" => "",
        _ => hasAnswer ? "Y" : "N",
    };
}
