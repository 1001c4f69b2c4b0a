using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using Jintan.Activities.Forms;
using Jintan.Host.Documents;

namespace Jintan.Host.Registers.Files;

/// <summary>Rows of a register in a CSV file: the first line names the fields as the form does, every further one is a row of the form.</summary>
public static class RegisterFile
{
    /// <summary>More than a district has in all its years; what is longer is another file.</summary>
    private const int MostRows = 5000;

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private static CsvConfiguration Format => new(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim };

    /// <summary>The first line alone, with the mark by which spreadsheets know the encoding.</summary>
    public static byte[] Template(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var file = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(file, WithMark), Format))
        {
            form.Fields.ToList().ForEach(field => csv.WriteField(field.Label));
            csv.NextRecord();
        }

        return file.ToArray();
    }

    /// <param name="today">The last day that a row may speak of as past.</param>
    public static (IReadOnlyList<RowOfFile> Rows, IReadOnlyList<LineProblem> Problems) Read(Register register, byte[] bytes, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(register);
        if (FileKind.Of(bytes) is not { Extension: ".txt" })
        {
            return ([], [new(1, "文件不是UTF-8编码的CSV文本，或者超过20 MB。请在表格软件中另存为“CSV UTF-8（逗号分隔）”后重新选择。")]);
        }

        using var csv = new CsvParser(new StreamReader(new MemoryStream(bytes)), Format);
        try
        {
            return Read(register, csv, today);
        }
        catch (BadDataException bad)
        {
            return ([], [new(csv.RawRow, $"引号不成对：{bad.Field}。请用英文双引号括住含逗号、引号或者换行的内容，内容中的引号写两次。")]);
        }
    }

    private static (IReadOnlyList<RowOfFile> Rows, IReadOnlyList<LineProblem> Problems) Read(Register register, CsvParser csv, DateOnly today)
    {
        var names = csv.Read() ? csv.Record! : [];
        var problems = ProblemsOf(register.Form, names);
        if (problems.Count > 0)
        {
            return ([], problems);
        }

        var rows = new List<RowOfFile>();
        while (csv.Read())
        {
            var cells = csv.Record!;
            // A cell may run over several lines; the row is where it begins.
            var line = csv.RawRow - cells.Sum(cell => cell.Count(c => c == '\n'));
            if (cells.Length != names.Length)
            {
                problems.Add(new(line, $"有{cells.Length}列，应为{names.Length}列。请用英文双引号括住含逗号的内容，空的项目也保留逗号。"));
                continue;
            }

            var reading = FormReading.Read(register.Form, Typed(register.Form, names, cells), today, complete: true);
            rows.Add(new(line, reading.Value));
            IReadOnlyList<FormProblem> wrong = reading.Problems.Count == 0 && register.Problem(reading.Value) is { } problem ? [problem] : reading.Problems;
            problems.AddRange(wrong.Select(one => new LineProblem(line, one.Message + Hint(register.Form, one))));
        }

        if (problems.Count == 0 && rows.Count is 0 or > MostRows)
        {
            problems.Add(new(csv.RawRow, rows.Count == 0 ? "没有内容。请在第一行之下逐行填写。" : $"超过{MostRows}行。请分成几个文件。"));
        }

        return (rows, problems);
    }

    private static List<LineProblem> ProblemsOf(Form form, string[] names) =>
    [
        .. names.Where(name => form.Fields.All(field => field.Label != name)).Select(name => new LineProblem(1, $"没有“{name}”这一列。请使用本页的模板，不改动第一行。")),
        .. form.Fields.Where(field => field.Required && !names.Contains(field.Label)).Select(field => new LineProblem(1, $"缺少“{field.Label}”一列。请使用本页的模板，不改动第一行。")),
        .. names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => new LineProblem(1, $"“{same.Key}”一列重复。请删去其中一列。")),
    ];

    private static JsonObject Typed(Form form, string[] names, string[] cells) => new(names.Zip(cells).Select(cell =>
    {
        var field = form.Fields.First(one => one.Label == cell.First);
        return KeyValuePair.Create(field.Name, Typed(field, cell.Second));
    }));

    private static JsonNode? Typed(Field field, string cell) => field switch
    {
        ChoicesField choices => new JsonArray([.. cell.Split(['、', '；', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(one => (JsonNode)Value(choices.Options, one))]),
        ChoiceField choice => Value(choice.Options, cell),
        YesNoField => cell switch { "是" => "true", "否" => "false", _ => cell },
        // As spreadsheets write a day.
        DateField when DateOnly.TryParseExact(cell, "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => $"{day:yyyy-MM-dd}",
        _ => cell,
    };

    private static string Value(IReadOnlyList<Option> options, string label) => options.FirstOrDefault(option => option.Label == label)?.Value ?? label;

    private static string Hint(Form form, FormProblem problem) => form.Fields.FirstOrDefault(field => field.Name == problem.Field) switch
    {
        ChoicesField { Options: var options } => $"可填：{Labels(options)}；多项以顿号分隔。",
        ChoiceField { Options: var options } => $"可填：{Labels(options)}。",
        _ => "",
    };

    private static string Labels(IReadOnlyList<Option> options) => string.Join("、", options.Select(option => option.Label));
}
