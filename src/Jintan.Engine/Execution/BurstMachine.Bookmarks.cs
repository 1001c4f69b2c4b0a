using System.Text.Json.Nodes;
using Jintan.Engine.Authoring;

namespace Jintan.Engine.Execution;

/// <summary>Waiting and being resumed.</summary>
internal sealed partial class BurstMachine
{
    private readonly List<BookmarkState> _bookmarks = [];
    private readonly List<BookmarkState> _opened = [];
    private readonly List<BookmarkState> _closed = [];
    private readonly List<DueItem> _due = [];
    private int _nextBookmark = 1;

    public string CreateBookmark(ActivityExecutionContext context, JsonNode? stimulus, string? callback, DateTimeOffset? due)
    {
        var bookmark = new BookmarkState($"{InstanceId}.b{_nextBookmark++}", context.Node.Type, stimulus, context.Node.Id,
            context.NodeId, context.Id, callback, Context.Now, due) { Execution = context.Number };
        context.HasBookmark = true;
        _bookmarks.Add(bookmark);
        _opened.Add(bookmark);
        if (due is { } instant)
            _due.Add(new(bookmark.Id, instant));
        return bookmark.Id;
    }

    private void CloseBookmarks(ActivityExecutionContext context)
    {
        if (!context.HasBookmark)
            return;
        context.HasBookmark = false;
        for (var i = _bookmarks.Count - 1; i >= 0; i--)
        {
            if (_bookmarks[i].Execution == context.Number)
                CloseBookmarkAt(i);
        }
    }

    private void CloseBookmarkAt(int index)
    {
        var bookmark = _bookmarks[index];
        _bookmarks.RemoveAt(index);
        if (!_opened.Remove(bookmark))
            _closed.Add(bookmark);
        _due.RemoveAll(due => due.BookmarkId == bookmark.Id);
    }

    private async ValueTask<bool> ResumeBookmarkAsync(string bookmarkId, JsonNode? input)
    {
        var index = _bookmarks.FindIndex(bookmark => bookmark.Id == bookmarkId);
        if (index < 0)
            return false;
        var bookmark = _bookmarks[index];
        CloseBookmarkAt(index);
        var context = _open.Find(open => open.Number == bookmark.Execution)!;
        context.HasBookmark = _bookmarks.Exists(other => other.Execution == context.Number);
        context.ResumeInput = input;
        Log(context, JournalRecord.Resumed);
        try
        {
            await InvokeAsync(context, bookmark.Callback);
        }
        catch (Exception exception) when (BecomesIncident(exception))
        {
            Fault(context, exception);
        }

        return true;
    }

    private async ValueTask InvokeAsync(ActivityExecutionContext context, string? callback)
    {
        RequireNotFailedBefore(context);
        if (callback is null)
            Complete(context, null);
        else
            await context.Node.FindCallback(callback)(context);
        AfterRun(context);
    }

    private async ValueTask<bool> ReceiveEventAsync(Stimulus.Event received)
    {
        if (received.CorrelationId is { } correlation && correlation != CorrelationId)
            return false;
        var waiting = _bookmarks.FindAll(bookmark =>
            bookmark.Name == Activities.Event.TypeName && bookmark.Stimulus?["eventName"]?.GetValue<string>() == received.Name);
        var any = false;
        foreach (var bookmark in waiting)
        {
            if (await ResumeBookmarkAsync(bookmark.Id, received.Payload?.DeepClone()))
            {
                any = true;
                await RunAsync();
            }
        }

        return any;
    }
}
